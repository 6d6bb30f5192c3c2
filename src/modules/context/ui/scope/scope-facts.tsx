import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { ListSites } from '#modules/identity/contract.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { ClauseChip } from '#modules/standards/ui/embed.tsx'
import type { Edition } from '#modules/standards/rules.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import type { ScopeStatement } from '../../contract/scope.ts'

/** What the system covers, where, for what, and what does not apply. */
export function ScopeFacts({ scope }: { scope: ScopeStatement }) {
  const { t } = useTranslation('context')
  const { list } = useFormats()
  const named = useNamed()
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const where = sites.filter(({ id }) => scope.siteIds.includes(id)).map((site) => named(site))
  const facts: Fact[] = [
    { label: t('fields.statementEn'), value: scope.statementEn },
    { label: t('fields.statementAr'), value: scope.statementAr },
    { label: t('fields.productsEn'), value: scope.productsEn },
    { label: t('fields.productsAr'), value: scope.productsAr },
    { label: t('fields.sites'), value: list(where), wide: true },
    { label: t('fields.notApplicable'), value: <LeftOut scope={scope} />, wide: true },
  ]
  return <FactList facts={facts} />
}

function LeftOut({ scope }: { scope: ScopeStatement }) {
  const { t } = useTranslation('context-ui')
  if (scope.notApplicable.length === 0) return t('scope.allApplies')
  return (
    <Stack gap={6} mt={4}>
      {scope.notApplicable.map(({ clause, justification }) => (
        <Group key={clause} gap={8} wrap="nowrap" align="baseline">
          <span style={{ flex: 'none' }}>
            <ClauseChip edition={scope.edition as Edition} number={clause} />
          </span>
          <Text component="bdi" size="sm" style={{ unicodeBidi: 'plaintext', whiteSpace: 'pre-line' }}>
            {justification}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}
