import * as d from '#kernel/printing/document.ts'
import type { Aspect, DescribedItem } from '../contract/description.ts'
import type { ProcessSheet } from '../contract/sheet.ts'
import { sipocOf } from '../rules/description.ts'
import { legendBlock, mapBlocks, stepsBlocks } from './map-blocks.ts'
import { around, either, fact, inBoth, named, stateWord, word } from './words.ts'

/** A process on paper: what it is for and made of, its steps and their map, who answers for them and how they came about. */
export async function processSheet(data: ProcessSheet, language: d.DocumentLanguage): Promise<d.DocumentTree> {
  const { process, map } = data
  return {
    language,
    digits: data.digits,
    title: named(process),
    number: process.code,
    revision: map ? String(map.revision) : '–',
    ...(map ? { state: stateWord(map.state), stateTone: map.state === 'published' ? 'good' : 'danger' } : {}),
    issuedAt: data.today,
    organisation: data.organisation,
    attachments: map
      ? [{ name: `${process.code}-${map.revision}.json`, mimeType: 'application/json', json: { bpmn: map.bpmn } }]
      : [],
    blocks: [
      d.cover(named(process), word('subtitle'), coverFacts(data)),
      ...purpose(data),
      ...turtle(data),
      ...sipoc(data),
      ...(map
        ? [...stepsBlocks(map), ...(await mapBlocks(map, process.code, language)), ...legendBlock(map, language)]
        : [d.heading(1, word('map')), d.note(word('noMap'))]),
      ...approval(data, language),
      ...history(data),
    ],
  }
}

function coverFacts({ process, sites, map }: ProcessSheet): readonly d.Fact[] {
  const above = process.ancestors.at(-1)
  return [
    ...fact('owner', either(process.ownerNameEn, process.ownerNameAr)),
    ...fact('sites', sites.length > 0 ? sites.map(({ en, ar }) => either(en, ar)) : word('everywhere')),
    ...fact('under', above && named(above)),
    ...fact('contains', process.children.map(named)),
    ...fact('clauses', process.clauses.join(' · ')),
    ...fact('mapRevision', map && String(map.revision)),
    ...fact('validFrom', map?.publishedOn),
  ]
}

const purpose = ({ process: { purposeEn, purposeAr } }: ProcessSheet): readonly d.Block[] =>
  purposeEn || purposeAr ? [d.heading(1, word('purpose')), d.paragraph(either(purposeEn, purposeAr))] : []

/** Three by three: what goes in and comes out at the sides of the process, the other legs above and below it. */
function turtle({ process }: ProcessSheet): readonly d.Block[] {
  const row = (aspects: readonly (Aspect | 'process')[]) =>
    d.table(
      aspects.map((aspect) => ({ header: word(aspect), width: 1 })),
      [
        aspects.map((aspect) =>
          aspect === 'process' ? [d.strong(process.code), named(process)] : itemsOf(process[aspect], aspect),
        ),
      ],
    )
  return [
    d.heading(1, word('turtle')),
    row(['resources', 'competence', 'risks']),
    row(['inputs', 'process', 'outputs']),
    row(['controls', 'documents', 'indicators']),
  ]
}

function itemsOf(items: readonly DescribedItem[], aspect: Aspect): d.Cell {
  if (items.length === 0) return word('nothing')
  return items.map(({ textEn, textAr, partyEn, partyAr }) => {
    const text = either(textEn, textAr)
    const party = either(partyEn, partyAr)
    return party === '' ? text : [text, around(aspect === 'inputs' ? 'from' : 'to', 'party', party)]
  })
}

function sipoc({ process, map }: ProcessSheet): readonly d.Block[] {
  const { suppliers, inputs, outputs, customers } = sipocOf(process)
  const cell = (all: readonly { en: string; ar: string }[]): d.Cell =>
    all.length > 0 ? all.map(({ en, ar }) => either(en, ar)) : word('nothing')
  const steps = (map?.steps ?? []).map(({ nameEn, nameAr }) => ({ en: nameEn, ar: nameAr }))
  return [
    d.heading(1, word('sipoc')),
    d.table(
      (['suppliers', 'inputs', 'process', 'outputs', 'customers'] as const).map((key) => ({
        header: word(key),
        width: 1,
      })),
      [
        [
          cell(suppliers),
          cell(inputs),
          steps.length > 0 ? cell(steps) : named(process),
          cell(outputs),
          cell(customers),
        ],
      ],
    ),
  ]
}

function approval({ map, revisions, approvedOn }: ProcessSheet, language: d.DocumentLanguage): readonly d.Block[] {
  const line = revisions.find(({ id }) => id === map?.id)
  if (!map || !line) return []
  const approver = inBoth(either(line.approverNameEn ?? '', line.approverNameAr ?? ''))
  return [
    d.heading(1, word('approval'), false),
    d.keyValues(fact('writtenBy', line.authors.map(named))),
    ...(approvedOn && map.contentHash
      ? [
          d.signatures([
            {
              name: language === 'both' ? [...new Set([approver.en, approver.ar])].join(' · ') : approver[language],
              role: word('approver'),
              meaning: word('approved'),
              at: approvedOn,
            },
          ]),
          d.note(word('contentHash', { hash: map.contentHash.replaceAll(/(.{8})(?=.)/g, '$1 ') })),
        ]
      : [d.callout('danger', '', word('notApproved'))]),
  ]
}

const history = ({ revisions }: ProcessSheet): readonly d.Block[] =>
  revisions.length === 0
    ? []
    : [
        d.heading(1, word('history'), false),
        d.table(
          [
            { header: word('revision'), width: 'auto', align: 'center' },
            { header: word('state'), width: 1.1 },
            { header: word('published'), width: 1 },
            { header: word('writtenBy'), width: 1.3 },
            { header: word('approvedBy'), width: 1.3 },
            { header: word('change'), width: 2.4 },
          ],
          revisions.map((one) => [
            d.strong(String(one.revision)),
            stateWord(one.state),
            one.publishedOn ?? word('nothing'),
            one.authors.map(named),
            either(one.approverNameEn ?? '', one.approverNameAr ?? '') || word('nothing'),
            one.discardedBecause ?? (one.changeNote || word('nothing')),
          ]),
        ),
      ]
