import { Button, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { PageLink } from '#design/link.tsx'
import { Page } from '#design/page.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Section } from '#design/section.tsx'
import { Links } from '#platform/browser/page/links-tab.tsx'
import { Place } from '#platform/browser/page/places.tsx'
import { usePathValue } from '#platform/browser/page/view-state.ts'
import { EditionInPath, fromPath } from '../contract.ts'
import { clause, clausesOf } from '../rules.ts'
import { ClauseGuidance } from './clause-guidance.tsx'
import { useInWords } from './in-language.ts'

/** One clause on its own page: to send as a link, to read in order, to print. */
export function ClausePage() {
  const { t } = useTranslation('standards')
  const number = usePathValue('number')
  const edition = EditionInPath.safeParse(usePathValue('edition')).data
  if (!edition || !clause(fromPath(edition), number))
    return (
      <Page title={t('clauses.title')}>
        <EmptyState
          title={t('refusals.not-a-clause')}
          why={t('clauses.notHere')}
          action={<PageLink to="/standards">{t('clauses.title')}</PageLink>}
        />
      </Page>
    )
  return <TheClausePage edition={edition} number={number} />
}

function TheClausePage({ edition, number }: { edition: EditionInPath; number: string }) {
  const { t } = useTranslation('standards')
  const inWords = useInWords()
  const clauses = clausesOf(fromPath(edition))
  const at = clauses.findIndex((one) => one.number === number)
  const [here, previous, next] = [clauses[at], clauses[at - 1], clauses[at + 1]]
  const other = EditionInPath.options.find((one) => one !== edition) ?? edition
  const inOther = clause(fromPath(other), number)
  return (
    <Page
      title={here ? inWords(here.label) : ''}
      tabTitle={t('clause.one', { number })}
      trail={[{ title: t('clauses.title'), to: '/standards' }]}
      before={
        <>
          <RecordNumber strong>{number}</RecordNumber>
          <Text size="sm" c="dimmed" component="bdi">
            {t('clause.ofEdition', { year: edition.slice(-4) })}
          </Text>
          {inOther && (
            <PageLink to={`/standards/${other}/${number}`} className="no-print">
              {t('clause.otherEdition', { year: other.slice(-4) })}
            </PageLink>
          )}
        </>
      }
      actions={
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('clause.print')}
        </Button>
      }
    >
      <Section>
        <ClauseGuidance edition={edition} number={number} />
      </Section>
      <Place at="clause" about={{ edition: fromPath(edition), clause: number }} />
      <Links record="clause" id={`${edition}/${number}`} />
      <Group justify="space-between" className="no-print">
        <Turn
          edition={edition}
          number={previous?.number}
          icon={<IconChevronLeft size={16} className="turns" aria-hidden />}
        >
          {t('clause.previous')}
        </Turn>
        <Turn
          edition={edition}
          number={next?.number}
          after
          icon={<IconChevronRight size={16} className="turns" aria-hidden />}
        >
          {t('clause.next')}
        </Turn>
      </Group>
    </Page>
  )
}

type TurnProps = {
  edition: EditionInPath
  number: string | undefined
  icon: ReactNode
  after?: boolean
  children: ReactNode
}

function Turn({ edition, number, icon, after = false, children }: TurnProps) {
  if (!number) return <span />
  return (
    <Button
      variant="subtle"
      {...(after ? { rightSection: icon } : { leftSection: icon })}
      renderRoot={(props) => <Link to={`/standards/${edition}/${number}`} {...props} />}
    >
      <Group component="span" gap={6}>
        {children}
        <bdi dir="ltr" className="number">
          {number}
        </bdi>
      </Group>
    </Button>
  )
}
