import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { whoSuggested } from '../../contract/rich-text.ts'
import type { Suggestion } from './schema/suggested.ts'
import look from './editor.module.css'

type Suggestions = {
  suggestions: readonly Suggestion[]
  nameOf: (personId: string) => string
  onGo: (suggestion: Suggestion) => void
  onDecide: (suggestion: Suggestion | undefined, accepted: boolean) => void
}

/** What somebody suggests, one after the other; nothing is submitted while one is open. */
export function Suggestions({ suggestions, nameOf, onGo, onDecide }: Suggestions) {
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
            <By id={String(one.id)} nameOf={nameOf} />
            <Text size="xs" c="dimmed">
              {t(`editor.suggestions.${one.kind}`)}
            </Text>
            <button type="button" className={look.quote} onClick={() => onGo(one)}>
              <Words>{one.text}</Words>
              {one.kind === 'replacement' && (
                <>
                  {' '}
                  <IconArrowRight className="turns" size={13} aria-hidden /> <Words>{one.instead}</Words>
                </>
              )}
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

const Words = ({ children }: { children: string }) => <bdi>{children.trim() === '' ? '¶' : children.slice(0, 160)}</bdi>

/** Who suggests it, and since when. */
function By({ id, nameOf }: { id: string; nameOf: (personId: string) => string }) {
  const who = whoSuggested(id)
  if (!who) return null
  return (
    <Group gap={8} justify="space-between" mb={4}>
      <PersonChip name={nameOf(who.by)} size={22} />
      <Text size="xs" c="dimmed">
        <DateText value={who.at.toISOString()} />
      </Text>
    </Group>
  )
}

const Empty = ({ children }: { children: ReactNode }) => (
  <Text size="sm" c="dimmed">
    {children}
  </Text>
)
