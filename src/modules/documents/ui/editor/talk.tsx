import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import type { Thread } from '../../contract/content.ts'
import type { Suggestion } from './suggested.ts'
import look from './editor.module.css'

type Threads = {
  threads: readonly Thread[]
  onGo: (thread: Thread) => void
  onReply: (thread: Thread, text: string) => void
  onResolve: (thread: Thread, resolved: boolean) => void
}

/** What people say about places in the text; settled ones stay below. */
export function Comments({ threads, onGo, onReply, onResolve }: Threads) {
  const { t } = useTranslation('documents-ui')
  if (threads.length === 0) return <Empty>{t('editor.noComments')}</Empty>
  const sorted = [...threads].sort((a, b) => Number(a.resolved) - Number(b.resolved))
  return (
    <Stack gap="xs" component="ul" className={look.talk}>
      {sorted.map((thread) => (
        <Paper component="li" withBorder key={thread.id} p="sm" data-resolved={thread.resolved || undefined}>
          <button type="button" className={look.quote} onClick={() => onGo(thread)}>
            <bdi>“{thread.quote}”</bdi>
          </button>
          {thread.said.map((one, at) => (
            <div key={at}>
              <Text size="xs" c="dimmed">
                <bdi>{one.name}</bdi> · <DateText value={one.at} />
              </Text>
              <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
                {one.text}
              </Text>
            </div>
          ))}
          {thread.resolved ? (
            <Button variant="subtle" color="gray" size="compact-sm" mt={6} onClick={() => onResolve(thread, false)}>
              {t('editor.reopen')}
            </Button>
          ) : (
            <Reply onReply={(text) => onReply(thread, text)} onResolve={() => onResolve(thread, true)} />
          )}
        </Paper>
      ))}
    </Stack>
  )
}

function Reply({ onReply, onResolve }: { onReply: (text: string) => void; onResolve: () => void }) {
  const { t } = useTranslation('documents-ui')
  const [text, setText] = useState('')
  const send = () => {
    if (text.trim() !== '') onReply(text.trim())
    setText('')
  }
  return (
    <>
      <Textarea
        mt={6}
        size="sm"
        autosize
        minRows={1}
        maxLength={4000}
        aria-label={t('editor.reply')}
        placeholder={t('editor.reply')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap={6} mt={6}>
        {text.trim() !== '' && (
          <Button size="compact-sm" onClick={send}>
            {t('editor.send')}
          </Button>
        )}
        <Button variant="default" size="compact-sm" onClick={onResolve}>
          {t('editor.resolve')}
        </Button>
      </Group>
    </>
  )
}

type Suggestions = {
  suggestions: readonly Suggestion[]
  onGo: (suggestion: Suggestion) => void
  onDecide: (suggestion: Suggestion | undefined, accepted: boolean) => void
}

/** What somebody suggests, one after the other; nothing is submitted while one is open. */
export function Suggestions({ suggestions, onGo, onDecide }: Suggestions) {
  const { t } = useTranslation('documents-ui')
  if (suggestions.length === 0) return <Empty>{t('editor.noSuggestions')}</Empty>
  return (
    <Stack gap="xs">
      {suggestions.length > 1 && (
        <Group gap={6}>
          <Button variant="light" color="teal" size="compact-sm" onClick={() => onDecide(undefined, true)}>
            {t('editor.acceptAll')}
          </Button>
          <Button variant="light" color="red" size="compact-sm" onClick={() => onDecide(undefined, false)}>
            {t('editor.rejectAll')}
          </Button>
        </Group>
      )}
      <Stack gap="xs" component="ul" className={look.talk}>
        {suggestions.map((one) => (
          <Paper component="li" withBorder key={one.id} p="sm">
            <Text size="xs" c="dimmed">
              {t(`editor.suggestions.${one.kind}`)}
            </Text>
            <button type="button" className={look.quote} onClick={() => onGo(one)}>
              <bdi>{one.text.trim() === '' ? '¶' : one.text.slice(0, 160)}</bdi>
            </button>
            <Group gap={6} mt={6}>
              <Button variant="light" color="teal" size="compact-sm" onClick={() => onDecide(one, true)}>
                {t('editor.accept')}
              </Button>
              <Button variant="light" color="red" size="compact-sm" onClick={() => onDecide(one, false)}>
                {t('editor.reject')}
              </Button>
            </Group>
          </Paper>
        ))}
      </Stack>
    </Stack>
  )
}

const Empty = ({ children }: { children: ReactNode }) => (
  <Text size="sm" c="dimmed">
    {children}
  </Text>
)
