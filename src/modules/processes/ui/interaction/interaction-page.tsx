import { Group, SegmentedControl, Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Section } from '#design/section.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { Interaction } from '../../contract/links.ts'
import { downToLevel, levelsIn } from '../../rules/interaction/levels.ts'
import { InteractionCanvas } from './interaction-canvas.tsx'
import { InteractionTable } from './interaction-table.tsx'
import { useLayout } from './use-layout.ts'

type View = { as?: 'table'; process?: string; level?: string }

/** How the processes work together: what each gives to the others, from the inputs to the outputs. */
export function InteractionPage() {
  const { t, i18n } = useTranslation('processes-ui')
  const why = useRefusalText('processes')
  const named = useNamed()
  const navigate = useNavigate()
  const [view, show] = useView<View>()
  const asked = useAsk(Interaction, {})
  const all = asked.data
  const level = Number(view.level) || undefined
  const given = useMemo(() => all && downToLevel(all, level), [all, level])
  const levels = useMemo(() => (all ? levelsIn(all) : 1), [all])
  const layout = useLayout(given)
  return (
    <Page
      title={t('interaction.title')}
      caption={t('interaction.caption')}
      trail={[{ title: t('processes:register.title'), to: '/processes' }]}
    >
      <Section>
        <Group justify="space-between" mb="sm" className="no-print">
          <Group gap="xs">
            <SegmentedControl
              size="xs"
              value={view.as ?? 'map'}
              onChange={(as) => show({ as: as === 'table' ? 'table' : undefined }, { replace: true })}
              data={[
                { value: 'map', label: t('interaction.asMap') },
                { value: 'table', label: t('interaction.asTable') },
              ]}
            />
            {levels > 1 && (
              <Select
                size="xs"
                w={180}
                aria-label={t('interaction.level')}
                allowDeselect={false}
                value={view.level ?? 'all'}
                onChange={(one) => show({ level: one === 'all' ? undefined : one } as Partial<View>, { replace: true })}
                data={[
                  { value: 'all', label: t('interaction.everyLevel') },
                  ...Array.from({ length: levels - 1 }, (_, at) => ({
                    value: String(at + 1),
                    label: t('interaction.upTo', { count: at + 1 }),
                  })),
                ]}
              />
            )}
          </Group>
          <Select
            aria-label={t('interaction.find')}
            placeholder={t('interaction.find')}
            searchable
            clearable
            w={280}
            value={view.process ?? null}
            onChange={(id) => show({ process: id ?? undefined } as Partial<View>, { replace: true })}
            data={(given?.processes ?? []).map((one) => ({ value: one.id, label: `${one.code} · ${named(one)}` }))}
          />
        </Group>
        {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
        {!given && !asked.error && <LinesLoading lines={10} />}
        {given?.processes.length === 0 && (
          <EmptyState title={t('processes:empty.title')} why={t('processes:empty.why')} clause="4.4.1" />
        )}
        {given && given.processes.length > 0 && view.as === 'table' && (
          <InteractionTable given={given} only={view.process} />
        )}
        {given && layout && given.processes.length > 0 && view.as !== 'table' && (
          <InteractionCanvas
            key={`${i18n.language} ${view.level ?? ''}`}
            given={given}
            layout={layout}
            isMirrored={i18n.language === 'ar'}
            chosen={view.process}
            onChoose={(id) => show({ process: id } as Partial<View>, { replace: true })}
            onOpen={(id) => void navigate({ to: `/processes/${id}` as never })}
          />
        )}
      </Section>
    </Page>
  )
}
