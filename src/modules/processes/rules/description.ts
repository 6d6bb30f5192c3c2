import type { Aspect, DescribedItem, Description } from '../contract/description.ts'

export type TurtleSide = 'before' | 'after' | 'top' | 'bottom'

/** The same description as a turtle: what goes in and comes out at the ends, the four legs above and below. */
export const turtle: readonly { aspect: Aspect; side: TurtleSide }[] = [
  { aspect: 'resources', side: 'top' },
  { aspect: 'competence', side: 'top' },
  { aspect: 'risks', side: 'top' },
  { aspect: 'inputs', side: 'before' },
  { aspect: 'outputs', side: 'after' },
  { aspect: 'controls', side: 'bottom' },
  { aspect: 'documents', side: 'bottom' },
  { aspect: 'indicators', side: 'bottom' },
]

type Words = { en: string; ar: string }
export type Sipoc = { suppliers: Words[]; inputs: Words[]; outputs: Words[]; customers: Words[] }

/** The same description as SIPOC: suppliers and customers once each, in the order they are first named. */
export const sipocOf = ({ inputs, outputs }: Pick<Description, 'inputs' | 'outputs'>): Sipoc => ({
  suppliers: parties(inputs),
  inputs: inputs.map(({ textEn, textAr }) => ({ en: textEn, ar: textAr })),
  outputs: outputs.map(({ textEn, textAr }) => ({ en: textEn, ar: textAr })),
  customers: parties(outputs),
})

function parties(items: readonly DescribedItem[]): Words[] {
  const named = items.filter(({ partyEn, partyAr }) => partyEn !== '' || partyAr !== '')
  return [...new Map(named.map((item) => [`${item.partyEn}\n${item.partyAr}`, item])).values()].map((item) => ({
    en: item.partyEn,
    ar: item.partyAr,
  }))
}
