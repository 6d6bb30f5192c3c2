import { ActionIcon, Button, Group, Paper, Stack, Text, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy, IconEqual } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { textOf } from '../../contract/content.ts'
import type { DocumentContent } from '../../contract/content.ts'
import { agree, bringOver, type Pair, pairInOrder } from '../../rules/text/pairing.ts'
import look from './editor.module.css'
import type { Row } from './use-alignment.ts'

type Put = (change: (content: DocumentContent) => DocumentContent) => void

/** Between the two languages: which pairs agree, and a button for those that nobody has looked at since. */
export function PairMarks({ rows, put }: { rows: readonly Row[]; put: Put }) {
  return (
    <div className={look.marks}>
      {rows.map(({ pair, top }) => (
        <div key={pair.id} className={look.mark} style={{ insetBlockStart: top }}>
          <PairMark pair={pair} put={put} />
        </div>
      ))}
    </div>
  )
}

function PairMark({ pair, put }: { pair: Pair; put: Put }) {
  const { t } = useTranslation('documents-ui')
  if (pair.missing) {
    const label = t(`editor.bringOver.${pair.missing}`)
    return (
      <Tooltip label={label}>
        <ActionIcon
          variant="light"
          color="red"
          size={26}
          aria-label={label}
          onClick={() => put((content) => bringOver(content, pair.id))}
        >
          <IconCopy size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
    )
  }
  if (pair.stale.length > 0) {
    const label = t('editor.agree')
    return (
      <Tooltip label={`${t(`editor.behind.${pair.stale.length > 1 ? 'both' : (pair.stale[0] ?? 'en')}`)} ${label}`}>
        <ActionIcon
          variant="light"
          color="orange"
          size={26}
          aria-label={label}
          onClick={() => put((content) => agree(content, pair.id))}
        >
          <IconEqual size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
    )
  }
  return pair.en?.attrs?.['agreed'] ? (
    <IconCheck size={14} className={look.agreed} role="img" aria-label={t('editor.agrees')} />
  ) : null
}

/** The same as a list: for the keyboard, for narrow screens, and to see how much is left. */
export function Pairs({ stale, put }: { stale: readonly Pair[]; put: Put }) {
  const { t } = useTranslation('documents-ui')
  if (stale.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('editor.allAgree')}
      </Text>
    )
  const missing = new Set(stale.map((pair) => pair.missing))
  return (
    <Stack gap="xs">
      {missing.has('en') && missing.has('ar') && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => put(pairInOrder)}>
            {t('editor.pairInOrder')}
          </Button>
        </div>
      )}
      <Stack gap="xs" component="ul" className={look.talk}>
        {stale.map((pair) => (
          <Paper component="li" withBorder key={pair.id} p="xs">
            <Group gap="xs" wrap="nowrap" justify="space-between">
              <div style={{ minInlineSize: 0 }}>
                <Text size="sm" dir="auto" truncate>
                  {textOf(pair.en ?? pair.ar ?? null).slice(0, 120) || '¶'}
                </Text>
                <Text size="xs" c={pair.missing ? 'red' : 'orange'}>
                  {pair.missing
                    ? t(`editor.lacks.${pair.missing}`)
                    : t(`editor.behind.${pair.stale.length > 1 ? 'both' : (pair.stale[0] ?? 'en')}`)}
                </Text>
              </div>
              <PairMark pair={pair} put={put} />
            </Group>
          </Paper>
        ))}
      </Stack>
    </Stack>
  )
}
