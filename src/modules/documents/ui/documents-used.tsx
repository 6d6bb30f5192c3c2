import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { Section } from '#design/section.tsx'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'
import * as contract from '../contract/register.ts'
import { DocumentNumber, useTitled } from './words.tsx'

/** What must be followed in a process. */
export function DocumentsOfProcess({ processId }: { processId: string }) {
  const may = useMay()('documents.read')
  return <Used rows={useAsk(contract.DocumentsOfProcess, { processId }, { when: may }).data?.rows} />
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
