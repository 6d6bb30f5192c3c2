import { Group, Stack, Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import type { ClauseChange, EditionInPath } from '../contract.ts'
import { useInWords } from './in-language.ts'

const toneOf: Readonly<Record<ClauseChange['change'], Tone>> = {
  unchanged: 'neutral',
  reworded: 'info',
  extended: 'warning',
  split: 'progress',
  merged: 'progress',
  'new-subclause': 'good',
}

/** Where a clause of 2015 is found in 2026, what is new there, and how sure we are. */
export function ClauseChanges({ edition, changes }: { edition: EditionInPath; changes: readonly ClauseChange[] }) {
  const { t } = useTranslation('standards')
  const inWords = useInWords()
  return (
    <Stack gap="sm">
      {changes.map((change) => (
        <div key={`${change.from} ${change.to}`}>
          <Group gap={8} mb={2}>
            <Place edition="9001-2015" number={change.from} linked={edition !== '9001-2015'} />
            <IconArrowRight size={14} className="turns" aria-hidden />
            <Place edition="9001-2026" number={change.to} linked={edition !== '9001-2026'} />
            <StatusPill tone={toneOf[change.change]}>{t(`change.${change.change}`)}</StatusPill>
          </Group>
          <Text size="sm" maw={760}>
            {inWords(change.note)}
          </Text>
          <Text size="xs" c="dimmed">
            {t('clause.sure', { confidence: t(`clause.confidence.${change.confidence}`) })}
          </Text>
        </div>
      ))}
    </Stack>
  )
}

function Place({ edition, number, linked }: { edition: EditionInPath; number: string; linked: boolean }) {
  const { t } = useTranslation('standards')
  const words = (
    <>
      <RecordNumber strong>{number}</RecordNumber> ({t(`clauses.editions.${edition}`)})
    </>
  )
  return linked ? (
    <PageLink to={`/standards/${edition}/${number}`}>{words}</PageLink>
  ) : (
    <Text size="sm" component="span">
      {words}
    </Text>
  )
}
