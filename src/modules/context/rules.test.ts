import { describe, expect, test } from 'vitest'
import * as issues from './rules/issues.ts'
import * as parties from './rules/parties.ts'
import * as policy from './rules/policy.ts'
import * as responsibilities from './rules/responsibilities.ts'
import * as reviews from './rules/reviews.ts'
import * as scope from './rules/scope.ts'

const quality = { id: 'mina', roles: ['quality-manager'] }
const owner = { id: 'bo', roles: ['process-owner'] }
const told = { isAddressed: true, how: 'By contract review', processIds: [], clauses: [], reason: '' }
const leftOut = (clause: string, justification = 'We build to the drawings of our customers.') => [
  { clause, justification },
]
const whole = {
  statementEn: 'Machining',
  statementAr: 'التشغيل',
  siteIds: ['auh'],
  productsEn: 'Parts',
  productsAr: '',
}
const said = { statementEn: '', statementAr: 'نلتزم' }
const four = ['purpose', 'objectives', 'requirements', 'improvement'] as const

describe('a rule allows, or says why not', () => {
  test.each([
    ['issue-needs-a-statement', issues.issueIsSaid(said), issues.issueIsSaid({ ...said, statementAr: '' })],
    [
      'only-owner-changes-issue',
      issues.proposerChanges(owner, { state: 'proposed', raisedBy: 'bo', ownerId: 'ali' }),
      issues.proposerChanges(owner, { state: 'current', raisedBy: 'bo', ownerId: 'ali' }),
    ],
    ['climate-needs-a-reason', issues.climateIsReasoned('Heat stops the site'), issues.climateIsReasoned('')],
    [
      'party-needs-a-name',
      parties.partyHasName({ nameEn: '', nameAr: 'العملاء' }),
      parties.partyHasName({ nameEn: '', nameAr: '' }),
    ],
    ['addressed-needs-a-way', parties.treatmentIsTold(told), parties.treatmentIsTold({ ...told, how: '' })],
    [
      'not-addressed-needs-a-reason',
      parties.treatmentIsTold({ ...told, isAddressed: false, reason: 'Left to finance' }),
      parties.treatmentIsTold({ ...told, isAddressed: false }),
    ],
    ['unknown-clause', parties.clausesExist('9001:2015', ['10.3']), parties.clausesExist('9001:2026', ['10.3'])],
    [
      'not-applicable-needs-justification',
      scope.whatIsLeftOutIsJustified('9001:2015', leftOut('8.3')),
      scope.whatIsLeftOutIsJustified('9001:2015', leftOut('8.3', ' ')),
    ],
    [
      'not-applicable-twice',
      scope.whatIsLeftOutIsJustified('9001:2015', [...leftOut('8.3'), ...leftOut('8.5.3')]),
      scope.whatIsLeftOutIsJustified('9001:2015', [...leftOut('8.3'), ...leftOut('8.3.2')]),
    ],
    ['scope-needs-both-languages', scope.scopeIsComplete(whole), scope.scopeIsComplete({ ...whole, statementAr: '' })],
    ['scope-needs-a-site', scope.scopeIsComplete(whole), scope.scopeIsComplete({ ...whole, siteIds: [] })],
    ['scope-needs-products', scope.scopeIsComplete(whole), scope.scopeIsComplete({ ...whole, productsEn: '' })],
    ['signed-is-not-edited', scope.nothingSignedIsEdited('draft'), scope.nothingSignedIsEdited('approved')],
    [
      'author-does-not-approve',
      scope.approverIsNoAuthor('sara', ['bo']),
      scope.approverIsNoAuthor('bo', ['ali', 'bo']),
    ],
    ['there-is-a-draft', scope.onlyOneDraft(0), scope.onlyOneDraft(1)],
    ['revision-needs-a-reason', scope.revisionSaysWhy(1, ''), scope.revisionSaysWhy(2, '')],
    ['policy-needs-a-statement', policy.policyIsSaid(said), policy.policyIsSaid({ ...said, statementAr: '' })],
    ['policy-lacks-commitments', policy.policyCommits('9001:2015', four), policy.policyCommits('9001:2026', four)],
    ['policy-not-in-force', policy.policyIsInForce('approved'), policy.policyIsInForce('superseded')],
    ['already-acknowledged', policy.notYetAcknowledged(false), policy.notYetAcknowledged(true)],
    [
      'review-in-the-past',
      reviews.reviewIsAhead('2026-03-03', '2026-03-02'),
      reviews.reviewIsAhead('2026-03-02', '2026-03-02'),
    ],
    ['changed-needs-a-note', reviews.changeIsExplained('unchanged', ''), reviews.changeIsExplained('changed', '')],
    ['only-owner-reviews', reviews.ownerReviews(quality, 'bo'), reviews.ownerReviews(owner, 'mina')],
    ['only-leadership-reviews', reviews.leadershipReviews(quality), reviews.leadershipReviews(owner)],
  ])('%s', (key, allowed, refused) => {
    expect(allowed).toBeUndefined()
    expect(refused?.key).toBe(key)
  })
})

test.each(['4', '5', '6', '7', '8', '9', '10'])('chapter %s as a whole is never left out', (clause) => {
  expect(scope.whatIsLeftOutIsJustified('9001:2015', leftOut(clause))?.key).toBe('whole-chapter-applies')
})

test.each([
  ['8.3', true],
  ['8.5.1', true],
  ['7.1.5', true],
  ['7.1.5.2', true],
  ['7.1.6', false],
  ['9.2', false],
  ['10.2', false],
])('leaving out %s is usual: %s', (clause, isUsual) => {
  expect(scope.isUsuallyLeftOut(clause)).toBe(isUsual)
  expect(scope.whatIsLeftOutIsJustified('9001:2015', leftOut(clause))).toBeUndefined()
})

test('what changed is told without the days and counts we keep of it', () => {
  const before = { id: 'i', version: 1, statementEn: 'Few welders', effect: 'threat', nextReview: '2026-01-01' }
  const after = { ...before, version: 2, effect: 'neutral', nextReview: '2027-01-01' }

  expect(reviews.whatChanged(reviews.contentOf(before), reviews.contentOf(after))).toEqual({
    effect: ['threat', 'neutral'],
  })
  expect(reviews.whatChanged(undefined, reviews.contentOf(after))).toEqual({})
})

test('whoever names 8.4 answers for all of it, and what nobody names is told', () => {
  const clauses = responsibilities.responsibilitiesIn('9001:2015', [{ id: 'pur', clauses: ['8.4', '9.2.1'] }])
  const owners = new Map(clauses.map(({ clause, processIds }) => [clause, processIds]))

  expect(owners.get('8.4.1')).toEqual(['pur'])
  expect(owners.get('9.2.1')).toEqual(['pur'])
  expect(owners.has('4.1')).toBe(false)
  expect(responsibilities.unanswered(clauses)).toContain('9.2.2')
  expect(responsibilities.unanswered(clauses)).not.toContain('8.4.3')
})
