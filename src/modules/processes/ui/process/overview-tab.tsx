import { Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { ListSites, TheOrganisation } from '#modules/identity/contract.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { ClauseChip } from '#modules/standards/ui/embed.tsx'
import { Place } from '#platform/browser/page/places.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import type { WholeProcess } from '../whole-process.ts'
import { ProcessLinks } from './process-links.tsx'
import { ProcessName } from './process-name.tsx'
import { Turtle } from '../description/turtle.tsx'

/** What the process is for, as a turtle, and where it stands among the others. */
export function OverviewTab({ process }: { process: WholeProcess }) {
  return (
    <Stack gap="md">
      <Turtle process={process} />
      <Facts process={process} />
      <Place at="process" about={{ processId: process.id }} />
      <ProcessLinks process={process} />
    </Stack>
  )
}

function Facts({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes-ui')
  const named = useNamed()
  const edition = useAsk(TheOrganisation, {}).data?.edition
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const where = sites.filter(({ id }) => process.siteIds.includes(id)).map((site) => named(site))
  const above = process.ancestors.at(-1)
  const facts: Fact[] = [
    {
      label: t('processes:fields.owner'),
      value: <PersonChip name={named({ nameEn: process.ownerNameEn, nameAr: process.ownerNameAr })} />,
    },
    {
      label: t('processes:fields.sites'),
      value: where.length > 0 ? where.join(' · ') : t('processes:members.everywhere'),
    },
    { label: t('place.parent'), value: above ? <ProcessName process={above} /> : t('place.top') },
    {
      label: t('place.children'),
      value:
        process.children.length === 0 ? (
          '–'
        ) : (
          <Group gap={10}>
            {process.children.map((child) => (
              <ProcessName key={child.id} process={child} />
            ))}
          </Group>
        ),
    },
    {
      label: t('processes:fields.clauses'),
      wide: true,
      value:
        process.clauses.length === 0
          ? '–'
          : edition && (
              <Group gap={4}>
                {process.clauses.map((clause) => (
                  <ClauseChip key={clause} edition={edition} number={clause} />
                ))}
              </Group>
            ),
    },
    ...(process.voidReason ? [{ label: t('processes:fields.reason'), value: process.voidReason, wide: true }] : []),
  ]
  return (
    <Section>
      <FactList facts={facts} />
    </Section>
  )
}
