import { Button, Group } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { Progress } from '#design/figure/progress.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { TheAudit } from '../../contract/audit.ts'
import { NextStep } from '../audit/steps/next-step.tsx'
import { MissingNotices } from '../audit/missing.tsx'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { TeamList } from '../audit/team-list.tsx'
import { AuditPill, Period, useNames } from '../words.tsx'

/** An audit beside the register: how it stands, and what comes next. */
export function AuditPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { nameOf } = useNames()
  const { list, number } = useFormats()
  const asked = useAsk(TheAudit, { id: id ?? '' }, { when: id !== undefined })
  const whole = asked.data?.audit.id === id ? asked.data : undefined
  const open = (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/audits/$id" params={{ id: id ?? '' } as never} {...props} />}
      rightSection={<IconArrowRight size={16} aria-hidden className="turns" />}
    >
      {t('openAudit')}
    </Button>
  )
  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      title={whole?.audit.title ?? t('register.title')}
      before={
        whole && (
          <>
            {whole.audit.number && <RecordNumber strong>{whole.audit.number}</RecordNumber>}
            <AuditPill state={whole.audit.state} />
            <Chip>{t(`audits:types.${whole.audit.type}`)}</Chip>
          </>
        )
      }
      actions={
        <Group gap="xs">
          {whole && <NextStep whole={whole} />}
          {open}
        </Group>
      }
    >
      {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
      {!whole && !asked.error && <LinesLoading lines={8} />}
      {whole && (
        <>
          <MissingNotices whole={whole} />
          <FactList
            facts={[
              { label: t('dates'), value: <Period {...whole.audit} /> },
              { label: t('auditee'), value: whole.auditee ? nameOf(whole.auditee) : '' },
              { label: t('processes'), value: list(whole.processes.map(nameOf)), wide: true },
              { label: t('objectives'), value: whole.audit.objectives, wide: true },
              ...(whole.me.seesWorkingPapers
                ? [{ label: t('questionsAnswered'), value: <Answered counts={whole.counts} /> }]
                : []),
              { label: t('openFindings'), value: <span className="number">{number(whole.counts.openFindings)}</span> },
            ]}
          />
          <TeamList {...whole} />
        </>
      )}
    </SidePanel>
  )
}

function Answered({ counts }: Pick<WholeAudit, 'counts'>) {
  const { t } = useTranslation('audits-ui')
  return <Progress label={t('questionsAnswered')} done={counts.answered} of={counts.questions} figure />
}
