import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Section } from '#design/section.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { ListSites, TheOrganisation } from '#modules/identity/contract.ts'
import { RecordHistory, useNamed } from '#modules/identity/ui/embed.tsx'
import { ClauseChip } from '#modules/standards/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { TheProcess, VoidProcess } from '../contract.ts'
import { processLifecycle } from '../lifecycle.ts'
import { historyWordsOf } from './process/history-words.ts'
import { ProcessForm } from './process-form.tsx'
import { ProcessMembers } from './process-members.tsx'
import type { WholeProcess } from './whole-process.ts'

/** A process beside its list: what it is for, who owns it, who works in it. */
export function ProcessPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('processes')
  const why = useRefusalText('processes')
  const named = useNamed()
  const asked = useAsk(TheProcess, { id: id ?? '' }, { when: Boolean(id) })
  const process = asked.data?.id === id ? asked.data : undefined
  return (
    <SidePanel
      open={Boolean(id)}
      onClose={onClose}
      wide
      title={process ? named(process) : t('register.title')}
      before={
        process && (
          <>
            <RecordNumber strong>{process.code}</RecordNumber>
            <StatusPill tone={process.state === 'active' ? 'good' : 'neutral'}>
              {t(`states.${process.state}`)}
            </StatusPill>
          </>
        )
      }
      actions={
        process && (
          <>
            <PageLink to={`/processes/${process.id}`}>{t('processes-ui:open')}</PageLink>
            <ProcessSteps process={process} />
          </>
        )
      }
    >
      {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
      {!process && !asked.error && <LinesLoading lines={8} />}
      {process && (
        <>
          <ProcessFacts process={process} />
          <ProcessMembers process={process} />
          <RecordHistory recordId={process.id} words={historyWordsOf(process)} />
        </>
      )}
    </SidePanel>
  )
}

function ProcessFacts({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes')
  const named = useNamed()
  const edition = useAsk(TheOrganisation, {}).data?.edition
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const where = sites.filter((site) => process.siteIds.includes(site.id)).map((site) => named(site))
  const purpose = named({ nameEn: process.purposeEn, nameAr: process.purposeAr })
  const facts: Fact[] = [
    { label: t('fields.purpose'), value: purpose, wide: true },
    {
      label: t('fields.owner'),
      value: <PersonChip name={named({ nameEn: process.ownerNameEn, nameAr: process.ownerNameAr })} />,
    },
    { label: t('fields.sites'), value: where.length > 0 ? where.join(' · ') : t('members.everywhere') },
    {
      label: t('fields.clauses'),
      wide: true,
      value: edition && (
        <Group gap={4}>
          {process.clauses.map((clause) => (
            <ClauseChip key={clause} edition={edition} number={clause} />
          ))}
        </Group>
      ),
    },
    ...(process.voidReason ? [{ label: t('fields.reason'), value: process.voidReason, wide: true }] : []),
  ]
  return (
    <Section>
      <FactList facts={facts} />
    </Section>
  )
}

function ProcessSteps({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes')
  const [asking, ask] = useState<'change' | 'void'>()
  const end = useStep(VoidProcess, 'processes')
  const close = () => ask(undefined)
  const mayManage = useMay()('processes.manage')
  if (!mayManage || !processLifecycle.may(process.state, 'change')) return null
  return (
    <>
      <Button variant="default" onClick={() => ask('change')}>
        {t('steps.change')}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => ask('void')}>
        {t('steps.void')}
      </Button>
      <Dialog open={asking === 'change'} onClose={close} title={t('steps.change')} size={720}>
        <ProcessForm process={process} onClose={close} />
      </Dialog>
      <ConfirmWithReason
        open={asking === 'void'}
        onClose={close}
        title={t('steps.void')}
        what={t('ask.void')}
        confirm={t('steps.void')}
        danger
        busy={end.busy}
        problem={end.problem}
        onConfirm={(reason) =>
          void end.run({ id: process.id, reason }, { version: process.version }, t('done.void'), close)
        }
      />
    </>
  )
}
