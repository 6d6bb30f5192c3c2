import { Button, Grid, Group, Paper, ScrollArea, SegmentedControl, Text, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBook2, IconFileText } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#design/state/empty-state.tsx'
import { Page } from '#design/page.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { Section } from '#design/section.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useView } from '#platform/browser/page/view-state.ts'
import { EditionInPath, fromPath, ListClauses, toPath } from '../contract.ts'
import { clause } from '../rules.ts'
import { ClauseGuidance } from './clause-guidance.tsx'
import { ClauseSearch } from './clause-search.tsx'
import { ClauseTree } from './clause-tree.tsx'
import { useInWords } from './in-language.ts'

type View = { edition?: EditionInPath; open?: string; search?: string }

/** The tree of an edition, and beside it what the chosen clause asks for. */
export function ClausesPage() {
  const { t } = useTranslation('standards')
  const inWords = useInWords()
  const [view, show] = useView<View>()
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const organisation = useAsk(TheOrganisation, {}).data
  const edition = view.edition ?? toPath(organisation?.edition ?? '9001:2015')
  const search = view.search ? String(view.search) : undefined
  const { data: standard } = useAsk(ListClauses, { edition, ...(search ? { search } : {}) })
  const found = search && standard ? standard.rows.map(({ number }) => number) : undefined
  const open = view.open && clause(fromPath(edition), String(view.open))
  const year = edition.slice(-4)
  const amendment = standard?.amendments[0]

  const reading = open && <ClauseGuidance edition={edition} number={open.number} />
  const before = open && (
    <Group component="span" gap={8} style={{ display: 'inline-flex' }}>
      <RecordNumber strong>{open.number}</RecordNumber>
      <Text size="sm" c="dimmed" component="bdi">
        {t('clause.ofEdition', { year })}
      </Text>
    </Group>
  )
  const asPage = open && (
    <Button
      variant="default"
      leftSection={<IconFileText size={16} aria-hidden />}
      renderRoot={(props) => <Link to={`/standards/${edition}/${open.number}`} {...props} />}
    >
      {t('clause.whole')}
    </Button>
  )
  return (
    <Page
      title={t('clauses.title')}
      caption={
        amendment
          ? `${t('clauses.caption')} ${t('clauses.amended', { name: amendment.name, subject: inWords(amendment.subject) })}`
          : t('clauses.caption')
      }
      actions={
        <SegmentedControl
          size="sm"
          aria-label={t('clauses.edition')}
          value={edition}
          onChange={(chosen) => show({ edition: chosen as EditionInPath, open: view.open })}
          data={EditionInPath.options.map((value) => ({ value, label: t(`clauses.editions.${value}`) }))}
        />
      }
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 5, xl: 4 }}>
          <Paper style={{ position: 'sticky', insetBlockStart: 68 }}>
            <ClauseSearch search={search} onSearch={(words) => show({ search: words }, { replace: true })} />
            <VisuallyHidden role="status">{found ? t('clauses.found', { count: found.length }) : ''}</VisuallyHidden>
            {found?.length === 0 ? (
              <EmptyState title={t('clauses.nothing')} why={t('clauses.nothingWhy')} />
            ) : (
              <ScrollArea.Autosize mah={wide ? 'calc(100dvh - 150px)' : undefined} px="xs" pb="xs">
                <ClauseTree
                  edition={fromPath(edition)}
                  found={found}
                  openNumber={open ? open.number : undefined}
                  whole={wide}
                  onOpen={(number) => show({ open: number })}
                />
              </ScrollArea.Autosize>
            )}
          </Paper>
        </Grid.Col>
        {wide && (
          <Grid.Col span={{ base: 12, lg: 7, xl: 8 }}>
            {open ? (
              <Section title={inWords(open.label)} caption={before} aside={asPage}>
                {reading}
              </Section>
            ) : (
              <Section>
                <EmptyState
                  title={t('clauses.chooseTitle')}
                  why={t('clauses.chooseWhy')}
                  icon={<IconBook2 size={26} stroke={1.5} />}
                />
              </Section>
            )}
          </Grid.Col>
        )}
      </Grid>
      {!wide && (
        <SidePanel
          open={Boolean(open)}
          onClose={() => show({ open: '' })}
          title={open ? inWords(open.label) : ''}
          before={before}
          actions={asPage}
        >
          {reading}
        </SidePanel>
      )}
    </Page>
  )
}
