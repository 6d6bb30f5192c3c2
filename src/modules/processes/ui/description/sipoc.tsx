import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { TheMap } from '../../contract/maps.ts'
import { sipocOf } from '../../rules/description.ts'
import { useSaid } from '../steps/said.ts'
import type { WholeProcess } from '../whole-process.ts'
import look from './sipoc.module.css'

/** Suppliers, inputs, process, outputs, customers: the same description, and the steps of the published map in the middle. */
export function Sipoc({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes-ui')
  const named = useNamed()
  const said = useSaid()
  const map = useAsk(TheMap, { id: process.publishedMapId ?? '' }, { when: process.publishedMapId !== null }).data
  const steps = map?.id === process.publishedMapId ? map.steps : []
  const { suppliers, inputs, outputs, customers } = sipocOf(process)
  const wordsOf = (all: readonly { en: string; ar: string }[]) => all.map(({ en, ar }) => said(en, ar))
  const columns = [
    { key: 'suppliers', lines: wordsOf(suppliers) },
    { key: 'inputs', lines: wordsOf(inputs) },
    {
      key: 'process',
      lines: steps.length > 0 ? steps.map(({ nameEn, nameAr }) => said(nameEn, nameAr)) : [named(process)],
      ordered: steps.length > 0,
    },
    { key: 'outputs', lines: wordsOf(outputs) },
    { key: 'customers', lines: wordsOf(customers) },
  ] as const
  return (
    <Section title={t('sipoc.title')} caption={t('sipoc.caption')}>
      <div className={look.sipoc}>
        {columns.map(({ key, lines, ...more }) => {
          const List = 'ordered' in more && more.ordered ? 'ol' : 'ul'
          return (
            <section key={key} className={look.column} data-middle={key === 'process' || undefined}>
              <h3>{t(`sipoc.${key}`)}</h3>
              {lines.length === 0 ? (
                <p className={look.nothing}>{t('turtle.nothing')}</p>
              ) : (
                <List>
                  {lines.map((line, place) => (
                    // oxlint-disable-next-line no-array-index-key -- the same words may stand twice
                    <li key={place}>
                      <bdi>{line}</bdi>
                    </li>
                  ))}
                </List>
              )}
            </section>
          )
        })}
      </div>
    </Section>
  )
}
