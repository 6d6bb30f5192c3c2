import { Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { Section } from '#design/section.tsx'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useSession } from '#platform/browser/session.ts'
import { UnlinkProcesses } from '../../contract/links.ts'
import { onlyOwnerDescribes } from '../../rules/maps.ts'
import { useSaid } from '../steps/said.ts'
import type { WholeProcess } from '../whole-process.ts'
import { LinkProcessesForm } from './link-processes.tsx'
import { ProcessName } from './process-name.tsx'

type Link = WholeProcess['links'][number]

/** What comes from other processes, and what goes to them. */
export function ProcessLinks({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes-ui')
  const { person, roles, may } = useSession()
  const [asking, ask] = useState<'link' | Link>()
  const unlink = useStep(UnlinkProcesses, 'processes')
  const close = () => ask(undefined)
  const mayLink =
    may('processes.describe') &&
    process.state === 'active' &&
    onlyOwnerDescribes({ id: person?.id ?? '', roles }, process.ownerId) === undefined
  const ending = typeof asking === 'object' ? asking : undefined
  return (
    <Section
      title={t('links.title')}
      caption={t('links.caption')}
      aside={
        <Group gap="xs" className="no-print">
          <PageLink to="/processes/map">{t('links.all')}</PageLink>
          {mayLink && (
            <Button variant="default" size="xs" onClick={() => ask('link')}>
              {t('links.add')}
            </Button>
          )}
        </Group>
      }
    >
      {process.links.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('links.none')}
        </Text>
      )}
      <Stack gap={6}>
        {process.links.map((link) => (
          <LinkLine
            key={link.id}
            link={link}
            isOut={link.fromId === process.id}
            {...(mayLink ? { onEnd: () => ask(link) } : {})}
          />
        ))}
      </Stack>
      <Dialog open={asking === 'link'} onClose={close} title={t('links.add')}>
        <LinkProcessesForm process={process} onClose={close} />
      </Dialog>
      <ConfirmWithReason
        open={ending !== undefined}
        onClose={close}
        title={t('links.end')}
        what={t('links.endWhat')}
        confirm={t('links.end')}
        busy={unlink.busy}
        problem={unlink.problem}
        onConfirm={(reason) =>
          ending && void unlink.run({ id: ending.id, reason }, { version: ending.version }, t('done.unlink'), close)
        }
      />
    </Section>
  )
}

function LinkLine({ link, isOut, onEnd }: { link: Link; isOut: boolean; onEnd?: () => void }) {
  const { t } = useTranslation('processes-ui')
  const said = useSaid()
  const Icon = isOut ? IconArrowRight : IconArrowLeft
  return (
    <Group justify="space-between" gap="xs">
      <Group gap={8} wrap="nowrap" align="flex-start">
        <Icon size={16} className="turns" style={{ flex: 'none', marginBlockStart: 2 }} aria-hidden />
        <Text size="sm">
          {t(isOut ? 'links.goesTo' : 'links.comesFrom')} <ProcessName process={link.other} />:{' '}
          <bdi>{said(link.flowEn, link.flowAr)}</bdi>
        </Text>
      </Group>
      {onEnd && (
        <Button size="compact-xs" variant="subtle" color="gray" className="no-print" onClick={onEnd}>
          {t('links.end')}
        </Button>
      )}
    </Group>
  )
}
