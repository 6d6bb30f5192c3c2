import { Alert, Group, Select, Stack, Text } from '@mantine/core'
import { IconListCheck, IconLock, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import type { Question } from '../../contract/checklist.ts'
import { judges } from '../../rules/planning/team.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { useNames } from '../words.tsx'
import { QuestionDialog } from './question-form.tsx'
import { QuestionLine } from './question-line.tsx'
import { sectionsOf } from './sections.ts'
import { usePrepare } from './use-prepare.ts'
import { type Checklist, useSectionWords } from './use-section-words.ts'

type Props = { whole: WholeAudit; checklist: Checklist }

/** Before the start: what will be asked, in which order, by whom. */
export function PrepareChecklist({ whole, checklist }: Props) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const [open, setOpen] = useState<{ question?: Question; after?: Question }>()
  const steps = usePrepare(whole, checklist.questions)
  const { sectionName } = useSectionWords(checklist, whole.audit.edition)
  const { questions } = checklist
  const sections = sectionsOf(
    questions,
    whole.processes.map(({ id }) => id),
  )
  const auditors = whole.team
    .filter(({ role }) => judges(role))
    .map(({ person }) => ({ value: person.id, label: nameOf(person) }))
  const generate = (
    <RefusableButton
      refusal={steps.refusal}
      loading={steps.preparing}
      variant={questions.length === 0 ? 'filled' : 'default'}
      leftSection={<IconListCheck size={16} aria-hidden />}
      onClick={steps.prepare}
    >
      {t(questions.length === 0 ? 'execution.prepare.generate' : 'execution.prepare.complete')}
    </RefusableButton>
  )
  const dialog = open && <QuestionDialog whole={whole} {...open} onClose={() => setOpen(undefined)} />
  if (questions.length === 0)
    return (
      <Section>
        <EmptyState
          title={t('execution.prepare.empty')}
          why={t('execution.prepare.emptyWhy')}
          clause="9.2.2"
          icon={<IconListCheck size={26} stroke={1.5} />}
          action={generate}
        />
      </Section>
    )
  return (
    <Stack gap="md">
      {steps.refusal && (
        <Alert color="gray" icon={<IconLock size={18} aria-hidden />}>
          <Text size="sm">{steps.refusal}</Text>
        </Alert>
      )}
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('execution.prepare.counts', { count: questions.length })}
        </Text>
        <Group gap="xs" className="no-print">
          {generate}
          <RefusableButton
            refusal={steps.refusal}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setOpen({})}
          >
            {t('execution.question.add')}
          </RefusableButton>
        </Group>
      </Group>
      {sections.map((section) => (
        <Section
          key={section.key}
          title={sectionName(section.key)}
          caption={t('execution.prepare.counts', { count: section.questions.length })}
          aside={
            !steps.refusal && (
              <Select
                size="xs"
                w={210}
                aria-label={t('execution.prepare.assignAll')}
                placeholder={t('execution.prepare.assignAll')}
                data={auditors}
                value={null}
                onChange={(auditorId) =>
                  auditorId &&
                  steps.assign(
                    section.questions.map(({ id }) => id),
                    auditorId,
                  )
                }
              />
            )
          }
          flush
        >
          <ol style={{ listStyle: 'none', margin: 0, paddingInline: 16, paddingBlock: 8 }}>
            {section.questions.map((question, at) => (
              <QuestionLine
                key={question.id}
                question={question}
                edition={whole.audit.edition}
                auditors={auditors}
                steps={steps}
                previous={section.questions[at - 1]}
                next={section.questions[at + 1]}
                onChange={() => setOpen({ question })}
                onAddBelow={() => setOpen({ after: question })}
              />
            ))}
          </ol>
        </Section>
      ))}
      {dialog}
    </Stack>
  )
}
