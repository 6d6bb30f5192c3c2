import * as d from '#kernel/printing/document.ts'
import type { Edition } from '#modules/standards/rules.ts'
import type { ContextReport } from '../contract/report.ts'
import { commitmentsAsked } from '../rules/policy.ts'
import * as words from './words.ts'

const { field, printed } = words
const tones = { threat: 'warning', opportunity: 'good', neutral: 'neutral' } as const

/** The context as it stands today: what an auditor or a management review asks for on paper. */
export const contextDocument = (data: ContextReport, language: d.DocumentLanguage): d.DocumentTree => ({
  language,
  digits: data.digits,
  title: printed('title'),
  number: 'CTX',
  revision: data.today,
  issuedAt: data.today,
  organisation: data.organisation,
  attachments: [],
  blocks: [
    d.heading(1, printed('title'), false),
    ...scopeBlocks(data),
    ...policyBlocks(data),
    ...issueBlocks(data),
    ...partyBlocks(data),
  ],
})

function scopeBlocks({ scope, sites, people }: ContextReport): d.Block[] {
  const heading = d.heading(1, words.tab('scope'))
  if (!scope) return [heading, d.note(printed('none'))]
  const places = sites.filter(({ id }) => scope.siteIds.includes(id)).map(words.named)
  return [
    heading,
    d.sideBySide([d.paragraph(scope.statementEn)], [d.paragraph(scope.statementAr)]),
    d.keyValues([
      [field('products'), words.either(scope.productsEn, scope.productsAr)],
      [field('sites'), words.inOneLine(places)],
      ...signed(scope, people),
    ]),
    ...(scope.notApplicable.length === 0
      ? [d.note(printed('allApplies'))]
      : [
          d.table(
            [
              { header: field('notApplicable'), width: 'auto' },
              { header: field('justification'), width: 1 },
            ],
            scope.notApplicable.map(({ clause, justification }) => [d.strong(clause), justification]),
          ),
        ]),
  ]
}

function policyBlocks({ policy, people }: ContextReport): d.Block[] {
  const heading = d.heading(1, words.tab('policy'))
  if (!policy) return [heading, d.note(printed('none'))]
  const said = (text: string, other: string) => (text || other).split('\n').map((line) => d.paragraph(line))
  const { statementEn, statementAr } = policy
  return [
    heading,
    d.sideBySide(said(statementEn, statementAr), said(statementAr, statementEn)),
    d.list(commitmentsAsked(policy.edition as Edition).map((one) => words.commitment(one))),
    d.keyValues(signed(policy, people)),
  ]
}

type Signed = Pick<NonNullable<ContextReport['scope']>, 'revision' | 'approverId' | 'approvedAt' | 'nextReview'>

const signed = (revised: Signed, people: ContextReport['people']): d.Fact[] => [
  [field('revision'), String(revised.revision)],
  [field('approver'), words.named(people.find(({ id }) => id === revised.approverId))],
  [field('approvedAt'), revised.approvedAt ?? ''],
  [field('nextReview'), revised.nextReview ?? ''],
]

function issueBlocks({ issues, climate }: ContextReport): d.Block[] {
  const decision = climate
    ? d.callout(
        climate.isRelevant ? 'warning' : 'neutral',
        printed(climate.isRelevant ? 'climateRelevant' : 'climateNotRelevant'),
        climate.reason,
      )
    : d.note(printed('climateUndecided'))
  return [
    d.heading(1, words.tab('issues')),
    decision,
    ...(issues.length === 0
      ? [d.note(printed('none'))]
      : [
          d.table(
            [
              { header: field('number'), width: 'auto' },
              { header: field('statement'), width: 3 },
              { header: field('effect'), width: 'auto' },
              { header: field('owner'), width: 1 },
              { header: field('nextReview'), width: 'auto' },
            ],
            issues.map((issue) => [
              [d.strong(issue.number), words.kind(issue.kind), words.topic(issue.topic)],
              [words.either(issue.statementEn, issue.statementAr), issue.effectNote],
              d.pill(words.effect(issue.effect), tones[issue.effect]),
              words.either(issue.ownerNameEn, issue.ownerNameAr),
              issue.nextReview,
            ]),
          ),
        ]),
  ]
}

function partyBlocks(data: ContextReport): d.Block[] {
  const heading = d.heading(1, words.tab('parties'))
  if (data.parties.length === 0) return [heading, d.note(printed('none'))]
  return [
    heading,
    ...data.parties.map((party) =>
      d.card(
        'neutral',
        words.either(party.nameEn, party.nameAr),
        [],
        [
          d.paragraph(party.relevance),
          ...requirementsOf(data, party.id),
          d.keyValues([
            [field('owner'), words.either(party.ownerNameEn, party.ownerNameAr)],
            [field('nextReview'), party.nextReview],
          ]),
        ],
      ),
    ),
  ]
}

function requirementsOf({ requirements, processes }: ContextReport, partyId: string): d.Block[] {
  const mine = requirements.filter((one) => one.partyId === partyId)
  if (mine.length === 0) return []
  const codesOf = (ids: readonly string[]) => processes.filter(({ id }) => ids.includes(id)).map(({ code }) => code)
  return [
    d.table(
      [
        { header: field('requirement'), width: 2 },
        { header: field('isAddressed'), width: 'auto' },
        { header: printed('howOrWhyNot'), width: 2 },
        { header: field('processes'), width: 'auto' },
        { header: field('clauses'), width: 'auto' },
      ],
      mine.map(({ statement, isAddressed, how, reason, processIds, clauses }) => [
        statement,
        d.pill(printed(isAddressed ? 'yes' : 'no'), isAddressed ? 'good' : 'neutral'),
        isAddressed ? how : reason,
        words.inOneLine(codesOf(processIds)),
        words.inOneLine(clauses),
      ]),
    ),
  ]
}
