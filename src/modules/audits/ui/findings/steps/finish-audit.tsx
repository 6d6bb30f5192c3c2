import { Anchor, List, Text, ThemeIcon } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import { toast, toastProblem } from '#design/step/toast.tsx'
import { type Answer, firstRefusal } from '#kernel/refusal.ts'
import { useAsk, useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay, useSession } from '#platform/browser/session.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { FinishAudit as Finish } from '../../../contract/audit.ts'
import type { Question } from '../../../contract/checklist.ts'
import { ListFindings } from '../../../contract/findings.ts'
import { auditIsConcluded, everyDeviationIsAFinding, everyQuestionIsAnswered } from '../../../rules/audit.ts'
import { findingNamesRequirement } from '../../../rules/findings.ts'
import { actorLeads } from '../../../rules/planning/team.ts'
import type { WholeAudit } from '../../audit/steps/steps.ts'
import { teamOf } from '../../words.tsx'

/** What must be there before the audit is finished, ticked off as it comes. */
export function FinishAudit({ whole, questions }: { whole: WholeAudit; questions: readonly Question[] }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const may = useMay()
  const { person } = useSession()
  const finish = useTell(Finish, { alsoRefresh: ['platform'] })
  const { audit } = whole
  const [, show] = useView<{ tab?: string; part?: string }>()
  const drafts = useAsk(ListFindings, { auditId: audit.id, limit: 200, state: 'draft' }).data?.rows ?? []
  const vague = drafts
    .map(({ requirement }) => findingNamesRequirement({ ...requirement, evidence: [] }))
    .find((answer) => answer !== undefined)
  const needed: { key: string; answer: Answer }[] = [
    { key: 'answered', answer: everyQuestionIsAnswered(questions) },
    { key: 'written', answer: everyDeviationIsAFinding(questions) },
    { key: 'specific', answer: vague },
  ]
  const helpful = [
    { key: 'opening', isThere: audit.opening !== null },
    { key: 'closing', isThere: audit.closing !== null },
    { key: 'concluded', isThere: auditIsConcluded(audit.conclusion) === undefined },
  ]
  const toMeetings = () => show({ tab: 'checklist', part: 'meetings' })
  const refusal = firstRefusal(...needed.map(({ answer }) => answer), actorLeads(person?.id ?? '', teamOf(whole.team)))
  return (
    <Section title={t('findingsPage.finish.title')} caption={t('findingsPage.finish.caption')}>
      <List spacing={8} size="sm" center listStyleType="none">
        {needed.map(({ key, answer }) => (
          <Item key={key} isThere={!answer} needed>
            {answer ? why(answer) : t(`findingsPage.finish.${key}`)}
          </Item>
        ))}
        {helpful.map(({ key, isThere }) => (
          <Item key={key} isThere={isThere}>
            {t(`findingsPage.finish.${isThere ? key : `no-${key}`}`)}
            {!isThere && key !== 'concluded' && (
              <Anchor component="button" type="button" size="sm" ms={8} onClick={toMeetings}>
                {t('execution.meetings.record')}
              </Anchor>
            )}
          </Item>
        ))}
      </List>
      {may('audits.lead') && (
        <RefusableButton
          mt="md"
          refusal={why(refusal)}
          loading={finish.telling}
          onClick={() =>
            void finish.tell({ id: audit.id }, { version: audit.version }).then(
              () => toast(t('findingsPage.finish.done')),
              (no) => toastProblem(why(no) ?? ''),
            )
          }
        >
          {t('audits:steps.finish')}
        </RefusableButton>
      )}
    </Section>
  )
}

function Item({ isThere, needed = false, children }: { isThere: boolean; needed?: boolean; children: ReactNode }) {
  const Icon = isThere ? IconCheck : IconX
  return (
    <List.Item
      icon={
        <ThemeIcon size={20} radius="xl" variant="light" color={isThere ? 'teal' : needed ? 'red' : 'gray'} aria-hidden>
          <Icon size={13} stroke={2.2} />
        </ThemeIcon>
      }
    >
      <Text size="sm" c={isThere || needed ? undefined : 'dimmed'}>
        {children}
      </Text>
    </List.Item>
  )
}
