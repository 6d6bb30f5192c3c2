import { useTranslation } from 'react-i18next'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { Section } from '#design/section.tsx'
import { Place } from '#platform/browser/page/places.tsx'
import type { DescribedItem } from '../../contract/description.ts'
import { turtle } from '../../rules/description.ts'
import { useSaid } from '../steps/said.ts'
import type { WholeProcess } from '../whole-process.ts'
import look from './turtle.module.css'

/** The process as a turtle, drawn from its description; in Arabic it looks the other way. */
export function Turtle({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes-ui')
  const named = useNamed()
  const purpose = named({ nameEn: process.purposeEn, nameAr: process.purposeAr })
  const owner = named({ nameEn: process.ownerNameEn, nameAr: process.ownerNameAr })
  return (
    <Section title={t('turtle.title')} caption={t('turtle.caption')}>
      <div className={look.turtle}>
        {turtle.map(({ aspect, side }) => (
          <section key={aspect} className={look.part} data-aspect={aspect} data-side={side}>
            <h3>{t(`aspects.${aspect}`)}</h3>
            {aspect === 'documents' ? (
              <Documents process={process} />
            ) : (
              <Items items={process[aspect]} partyWord={t(aspect === 'inputs' ? 'turtle.from' : 'turtle.to')} />
            )}
          </section>
        ))}
        <section className={look.shell} aria-label={t('turtle.body')}>
          <bdi dir="ltr" className={look.code}>
            {process.code}
          </bdi>
          <h3>{named(process)}</h3>
          {purpose && <p dir="auto">{purpose}</p>}
          <p className={look.owner}>
            {t('processes:fields.owner')}: {owner}
          </p>
        </section>
      </div>
    </Section>
  )
}

/** What is written, and what is linked. */
function Documents({ process: { id, documents } }: { process: WholeProcess }) {
  const said = useSaid()
  const written = documents.map((item) => ({ id: item.id, text: said(item.textEn, item.textAr) }))
  return <Place at="processDocuments" about={{ processId: id, written, otherwise: <Nothing /> }} />
}

function Nothing() {
  const { t } = useTranslation('processes-ui')
  return <p className={look.nothing}>{t('turtle.nothing')}</p>
}

function Items({ items, partyWord }: { items: readonly DescribedItem[]; partyWord: string }) {
  const said = useSaid()
  if (items.length === 0) return <Nothing />
  return (
    <ul>
      {items.map((item) => {
        const party = said(item.partyEn, item.partyAr)
        return (
          <li key={item.id}>
            <bdi>{said(item.textEn, item.textAr)}</bdi>
            {party && (
              <span className={look.party}>
                {' '}
                {partyWord} <bdi>{party}</bdi>
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
