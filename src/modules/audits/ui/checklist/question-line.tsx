import { ActionIcon, Group, Menu, Select, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { newId } from '#kernel/ids.ts'
import type { Edition } from '#modules/standards/rules.ts'
import { ClauseChip } from '#modules/standards/ui/embed.tsx'
import type { Question } from '../../contract/checklist.ts'
import { useNames } from '../words.tsx'
import look from './question-line.module.css'
import type { usePrepare } from './use-prepare.ts'

type Props = {
  question: Question
  edition: Edition
  auditors: { value: string; label: string }[]
  steps: ReturnType<typeof usePrepare>
  previous: Question | undefined
  next: Question | undefined
  onChange: () => void
  onAddBelow: () => void
}

/** One question while the checklist is prepared. */
export function QuestionLine({ question, edition, auditors, steps, previous, next, onChange, onAddBelow }: Props) {
  const { t } = useTranslation('audits-ui')
  const { said } = useNames()
  const found = question.previousFinding
  const isFrozen = steps.refusal !== undefined
  const ownSource =
    question.source === 'clause' || question.source === 'previous-finding'
      ? undefined
      : t(`audits:sources.${question.source}`)
  const chosen = auditors.find(({ value }) => value === question.auditorId)
  return (
    <li className={look.line}>
      <div className={look.clause}>
        <ClauseChip edition={edition} number={question.clause} />
      </div>
      <div className={look.text}>
        {found && <RecordNumber strong>{`${found.auditNumber} ${found.number}`}</RecordNumber>}
        <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {found ? found.statement : said(question.text)}
        </Text>
        {ownSource && <Chip>{ownSource}</Chip>}
      </div>
      {isFrozen ? (
        <Text size="xs" c="dimmed">
          {chosen?.label ?? ''}
        </Text>
      ) : (
        <Group gap={4} wrap="nowrap" className="no-print">
          <Select
            size="xs"
            w={150}
            variant="unstyled"
            aria-label={t('execution.question.auditor')}
            placeholder={t('execution.question.anybody')}
            data={auditors}
            value={question.auditorId}
            clearable
            onChange={(auditorId) => steps.assign([question.id], auditorId)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={steps.busy}
            style={previous ? undefined : { visibility: 'hidden' }}
            aria-label={t('execution.question.up')}
            onClick={() => previous && steps.move(question, previous)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={steps.busy}
            style={next ? undefined : { visibility: 'hidden' }}
            aria-label={t('execution.question.down')}
            onClick={() => next && steps.move(question, next)}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <Menu>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('execution.question.more')}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onChange}>
                {t('execution.question.change')}
              </Menu.Item>
              <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={onAddBelow}>
                {t('execution.question.addBelow')}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => steps.remove(question, newId)}
              >
                {t('execution.question.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
    </li>
  )
}
