import * as d from '#kernel/printing/document.ts'
import ar from './texts/report.ar.json' with { type: 'json' }
import en from './texts/report.en.json' with { type: 'json' }

const word = d.pairTexts(en, ar)

export type NonconformityFormData = Readonly<{
  number: string
  revision: string
  issuedAt: string
  isDraft: boolean
  form?: string | undefined
  accent?: string | undefined
  organisation: Readonly<{ en: string; ar: string }>
  grade?: 'major' | 'minor' | undefined
  raisedOn: string
  raisedBy: string
  /** Where it was found: an audit, a process, a customer. */
  source: d.Text
  process: d.Text
  site: d.Text
  requirement: Readonly<{ clause: string; title: d.Text }>
  statement: d.Text
  evidence: readonly d.Text[]
  correction?: ResponsePart | undefined
  cause?: Pick<ResponsePart, 'text'> | undefined
  correctiveAction?: ResponsePart | undefined
  verification?: Readonly<{ text: d.Text; isEffective: boolean; on: string }> | undefined
  signatures: readonly Readonly<{
    name: string
    role: d.Text
    meaning: 'raised' | 'responded' | 'accepted' | 'verified'
    at?: string | undefined
  }>[]
}>

type ResponsePart = Readonly<{ text: d.Text; owner?: string; due?: string; done?: string }>

/** The nonconformity on one page, with the response in its three parts; what is not filled in yet leaves lines to write on. */
export function nonconformityForm(data: NonconformityFormData, language: d.DocumentLanguage): d.DocumentTree {
  const room = language === 'both' ? 2 : 3
  return {
    language,
    compact: true,
    title: word('title'),
    number: data.number,
    revision: data.revision,
    issuedAt: data.issuedAt,
    organisation: data.organisation,
    ...(data.isDraft ? { state: word('draft') } : {}),
    ...(data.form === undefined ? {} : { form: data.form }),
    ...(data.accent === undefined ? {} : { accent: data.accent }),
    attachments: [
      {
        name: 'nonconformity-data.json',
        mimeType: 'application/json',
        json: { schema: 'touchstone/nonconformity/1', ...data },
      },
    ],
    blocks: [
      d.heading(1, word('title'), false),
      d.keyValues(
        [
          [word('raised'), data.raisedOn],
          [word('raisedBy'), data.raisedBy],
          [word('source'), data.source],
          [word('process'), data.process],
          [word('site'), data.site],
          [word('requirement'), [d.strong(data.requirement.clause), data.requirement.title]],
        ],
        2,
      ),
      d.card(
        data.grade === 'major' ? 'danger' : 'warning',
        word('statement'),
        data.grade === undefined
          ? []
          : [d.pill(word(`grade-${data.grade}`), data.grade === 'major' ? 'danger' : 'warning')],
        [d.paragraph(data.statement), d.note(word('evidence')), d.list(data.evidence)],
      ),
      part('correction', room, data.correction),
      part('cause', room, data.cause),
      part('correctiveAction', room, data.correctiveAction),
      verification(data),
      d.signatures(
        data.signatures.map(({ name, role, at, meaning }) => ({ name, role, at, meaning: word(`meaning-${meaning}`) })),
      ),
    ],
  }
}

const part = (key: 'correction' | 'cause' | 'correctiveAction', room: number, response?: ResponsePart): d.Card =>
  d.card(
    'accent',
    word(key),
    [],
    response === undefined
      ? [d.note(word(`${key}Hint`)), d.lines(room)]
      : [d.paragraph(response.text), ...(response.owner === undefined ? [] : [d.keyValues(promise(response), 2)])],
  )

const promise = ({ owner = '', due = '', done }: ResponsePart): readonly d.Fact[] => [
  [word('owner'), owner],
  done === undefined ? [word('due'), due] : [word('done'), done],
]

const verification = ({ verification: review }: NonconformityFormData): d.Card =>
  review === undefined
    ? d.card('neutral', word('verification'), [], [d.lines(1)])
    : d.card(
        review.isEffective ? 'good' : 'danger',
        word('verification'),
        [d.pill(word(review.isEffective ? 'effective' : 'not-effective'), review.isEffective ? 'good' : 'danger')],
        [d.paragraph(review.text), d.note(review.on)],
      )
