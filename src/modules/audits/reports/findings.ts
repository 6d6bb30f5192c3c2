import * as d from '#kernel/printing/document.ts'
import type { ReportFinding, ResponseState } from './data.ts'
import { gradeTones, joined, word } from './words.ts'

const responseTones: Readonly<Record<ResponseState, d.Tone>> = {
  none: 'neutral',
  awaited: 'warning',
  submitted: 'notice',
  accepted: 'notice',
  implemented: 'accent',
  effective: 'good',
  closed: 'good',
}

export const findingsTable = (findings: readonly ReportFinding[]): d.Table =>
  d.table(
    [
      { header: word('findingNumber'), width: 'auto' },
      { header: word('grade'), width: 'auto' },
      { header: word('clause'), width: 'auto' },
      { header: word('process'), width: 1.3 },
      { header: word('statement'), width: 3 },
      { header: word('response'), width: 'auto' },
    ],
    findings.map(({ number, grade, requirement, process, statement, response, due }) => [
      d.strong(number),
      d.pill(word(`short-${grade}`), gradeTones[grade]),
      requirement.clause,
      process,
      statement,
      due === undefined ? responsePill(response) : [responsePill(response), due],
    ]),
  )

const responsePill = (response: ResponseState): d.Cell =>
  response === 'none' ? '–' : d.pill(word(`response-${response}`), responseTones[response])

/** One finding on its own: requirement, statement, evidence. An auditor reads it a year later and still understands it. */
export const findingCard = (finding: ReportFinding): d.Card => {
  const { number, grade, requirement, statement, evidence, photos, process, nonconformityNumber, response, due } =
    finding
  const state = responsePill(response)
  return d.card(
    gradeTones[grade],
    number,
    [d.pill(word(`grade-${grade}`), gradeTones[grade])],
    [
      d.paragraph(statement),
      d.keyValues(
        [
          [word('requirement'), joined(' ', requirement.clause, requirement.title)],
          [word('process'), process],
          ...(nonconformityNumber === undefined
            ? []
            : [[word('nonconformity'), d.strong(nonconformityNumber)] as const]),
          ...(response === 'none' ? [] : [[word('response'), due === undefined ? state : [state, due]] as const]),
        ],
        2,
      ),
      d.heading(3, word('evidence'), false),
      d.keyValues(evidence.map(({ kind, text }) => [word(`evidence-${kind}`), text] as const)),
      ...(photos.length === 0 ? [] : [d.gallery(photos.map(({ hash, caption }) => picture(number, hash, caption)))]),
    ],
  )
}

const picture = (number: string, hash: string, caption: d.Text): d.Figure => {
  const said = typeof caption === 'string' ? { en: caption, ar: caption } : caption
  const alt = {
    en: word('photoOf', { number, caption: said.en }).en,
    ar: word('photoOf', { number, caption: said.ar }).ar,
  }
  return d.figure({ hash }, alt, caption)
}
