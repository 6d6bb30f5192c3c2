import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import type { RevisionComment } from '../../contract/comments.ts'
import look from './comments.module.css'
import type { Comments } from './use-comments.ts'

type Props = {
  comments: Comments
  /** Shows the place in the text. */
  onGo?: (comment: RevisionComment) => void
  chosen?: string | undefined
  /** How the first one is made, where that is done otherwise. */
  none?: string
}

/** What people say about places in the text; what is settled stays below. */
export function CommentList({ comments, onGo, chosen, none }: Props) {
  const { t } = useTranslation('documents-ui')
  if (comments.rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {comments.mayComment ? (none ?? t('comments.none')) : t('comments.nothingSaid')}
      </Text>
    )
  const sorted = comments.rows.toSorted((a, b) => Number(a.state === 'resolved') - Number(b.state === 'resolved'))
  return (
    <ul className={look.list}>
      {sorted.map((one) => (
        <Paper
          component="li"
          withBorder
          key={one.id}
          id={`comment-${one.id}`}
          p="sm"
          data-resolved={one.state === 'resolved' || undefined}
          data-chosen={chosen === one.id || undefined}
        >
          {one.quote !== '' &&
            (onGo ? (
              <button type="button" className={look.quote} onClick={() => onGo(one)}>
                <bdi>“{one.quote}”</bdi>
              </button>
            ) : (
              <p className={look.quote}>
                <bdi>“{one.quote}”</bdi>
              </p>
            ))}
          <Stack gap={8}>
            <Said {...one} />
            {one.answers.map((answer) => (
              <Said key={answer.id} {...answer} />
            ))}
          </Stack>
          <Settling comments={comments} comment={one} />
        </Paper>
      ))}
    </ul>
  )
}

function Said({ by, at, text }: Pick<RevisionComment, 'by' | 'at' | 'text'>) {
  const named = useNamed()
  return (
    <div>
      <Group gap={8} justify="space-between">
        <PersonChip name={named(by)} size={22} />
        <Text size="xs" c="dimmed">
          <DateText value={at} />
        </Text>
      </Group>
      <Text size="sm" dir="auto" mt={2} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Text>
    </div>
  )
}

function Settling({ comments, comment }: { comments: Comments; comment: RevisionComment }) {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const [text, setText] = useState('')
  const isOpen = comment.state === 'open'
  const send = () => void comments.answer(comment, text.trim()).then(() => setText(''))
  return (
    <>
      {comment.resolvedBy && (
        <Text size="xs" c="dimmed" mt={6}>
          {t('comments.settledBy', { person: named(comment.resolvedBy) })} · <DateText value={comment.resolvedAt} />
        </Text>
      )}
      {isOpen && comments.mayComment && (
        <Textarea
          mt={8}
          size="sm"
          autosize
          minRows={1}
          maxLength={8000}
          dir="auto"
          aria-label={t('comments.answer')}
          placeholder={t('comments.answer')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {(comment.maySettle || text.trim() !== '') && (
        <Group gap={6} mt={8}>
          {text.trim() !== '' && (
            <Button size="compact-sm" loading={comments.busy} onClick={send}>
              {t('comments.send')}
            </Button>
          )}
          {comment.maySettle && (
            <Button variant="default" size="compact-sm" onClick={() => void comments.settle(comment)}>
              {t(isOpen ? 'comments.settle' : 'comments.reopen')}
            </Button>
          )}
        </Group>
      )}
    </>
  )
}
