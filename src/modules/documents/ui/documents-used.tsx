import { Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { Section } from '#design/section.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'
import * as contract from '../contract/register.ts'
import { DocumentNumber, useTitled } from './words.tsx'

type InProcess = {
  processId: string
  /** What its description names itself; left out where a document of that title is linked. */
  written: readonly { id: string; text: string }[]
  otherwise: ReactNode
}

/** What must be followed in a process: a line each, for its turtle. */
export function DocumentsOfProcess({ processId, written, otherwise }: InProcess) {
  const may = useMay()('documents.read')
  const titled = useTitled()
  const asked = useAsk(contract.DocumentsOfProcess, { processId }, { when: may })
  if (asked.isLoading) return <LinesLoading lines={3} />
  const rows = asked.data?.rows ?? []
  const others = written.filter(({ text }) => !rows.some((one) => titled(one) === text))
  if (rows.length + others.length === 0) return otherwise
  return (
    <ul>
      {others.map(({ id, text }) => (
        <li key={id}>
          <bdi>{text}</bdi>
        </li>
      ))}
      {rows.map((one) => (
        <li key={one.id}>
          <DocumentNumber number={one.number} /> <PageLink to={`/documents/${one.id}`}>{titled(one)}</PageLink>
        </li>
      ))}
    </ul>
  )
}

/** What must be followed for a clause and those below it. */
export function DocumentsOfClause({ edition, clause }: { edition: string; clause: string }) {
  const may = useMay()('documents.read')
  const isOurs = useAsk(TheOrganisation, {}).data?.edition === edition
  const rows = useAsk(contract.DocumentsOfClause, { clause }, { when: may && isOurs }).data?.rows
  return isOurs && <Used rows={rows} />
}

function Used({ rows }: { rows: readonly contract.DocumentLine[] | undefined }) {
  const { t } = useTranslation('documents-ui')
  const titled = useTitled()
  if (!rows) return null
  return (
    <Section title={t('used.title')}>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('used.none')}
        </Text>
      )}
      <Stack gap={6}>
        {rows.map((one) => (
          <Group key={one.id} gap={8} fz="sm">
            <DocumentNumber number={one.number} />
            <PageLink to={`/documents/${one.id}`}>{titled(one)}</PageLink>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
