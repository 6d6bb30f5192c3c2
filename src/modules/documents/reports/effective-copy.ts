import * as d from '#kernel/printing/document.ts'
import { typedCode } from '../rules/prints.ts'
import ar from '../texts/copy.ar.json' with { type: 'json' }
import en from '../texts/copy.en.json' with { type: 'json' }
import { contentBlocks } from './content.ts'
import type { Approval, Both, CopyData } from './copy-data.ts'
import { nameOfFile } from './names.ts'

const word = d.pairTexts(en, ar)
type Word = Parameters<typeof word>[0]

/** In which language, and where the server is reached. */
export type Printed = Readonly<{ language: d.DocumentLanguage; baseUrl: string }>

/** One revision as it is handed out: whose and which it is, what it says, who answers for it, how it came about. */
export function effectiveCopy(data: CopyData, { language, baseUrl }: Printed): d.DocumentTree {
  const content = textOf(data, language)
  const state = stateOf(data)
  return {
    language,
    title: said(data.title),
    number: data.number,
    revision: String(data.revision),
    state: word(`state-${state}`),
    stateTone: state === 'effective' ? 'good' : 'danger',
    issuedAt: data.issuedAt,
    organisation: data.organisation,
    ...(data.statusCode ? { status: { address: addressOf(baseUrl, data.statusCode), text: statusText(data) } } : {}),
    attachments: shownAs(data) === 'attachment' ? attachment(data) : [],
    blocks: [
      d.cover(said(data.title), said(data.type), coverFacts(data)),
      ...content,
      ...uploaded(data),
      ...(content.length > 0 ? [d.pageBreak] : []),
      ...approval(data, language),
      ...history(data),
      ...pagesOf(data),
    ],
  }
}

/** What is written in one language only is printed in that one, whatever the rest of the copy speaks. */
function textOf({ content, pictures }: CopyData, language: d.DocumentLanguage): readonly d.Block[] {
  const only = content.en === null ? 'ar' : content.ar === null ? 'en' : undefined
  return contentBlocks(content, only ?? language, new Map(Object.entries(pictures)))
}

export const addressOf = (baseUrl: string, code: string): string =>
  `${baseUrl.replace(/\/$/, '')}/status/${typedCode(code)}`

type State = 'draft' | 'not-in-force' | 'effective' | 'superseded' | 'obsolete' | 'withdrawn' | 'recalled'

function stateOf({ state, print }: CopyData): State {
  if (print?.recalledOn) return 'recalled'
  if (state === 'in-review' || state === 'changes-requested') return 'draft'
  return state === 'approved' || state === 'for-training' ? 'not-in-force' : state
}

/** A word that is the same in both languages is said once. */
const said = ({ en: english, ar: arabic }: Both): d.Text => (english === arabic ? english : { en: english, ar: arabic })

const statusText = ({ print }: CopyData): d.Text =>
  print ? word('controlled', { copy: print.copy, holder: print.holder }) : word('uncontrolled')

const fact = (key: Word, value: d.Cell | null | undefined): readonly d.Fact[] => (value ? [[word(key), value]] : [])

function coverFacts(data: CopyData): readonly d.Fact[] {
  const { state, print, endedOn } = data
  const approvers = data.approvals.filter(({ role }) => role === 'approver')
  return [
    ...(print ? fact('controlledCopy', d.strong(word('copyFor', { copy: print.copy, holder: print.holder }))) : []),
    ...fact('place', print?.place),
    ...fact('printedOn', print?.printedOn),
    ...fact(state === 'effective' || endedOn ? 'effectiveFrom' : 'plannedFrom', data.effectiveOn),
    ...fact(state === 'obsolete' ? 'obsoleteSince' : 'supersededOn', endedOn),
    ...fact('recalledOn', print?.recalledOn),
    ...fact('owner', said(data.owner)),
    ...(approvers.length > 0
      ? fact(
          'approvedBy',
          approvers.map(({ name }) => said(name)),
        )
      : []),
    ...fact('confidentiality', word(`confidentiality-${data.confidentiality}`)),
  ]
}

/** An uploaded PDF is shown page by page, a picture as it is; anything else travels inside the copy. */
const shownAs = ({ file }: CopyData): 'pages' | 'picture' | 'attachment' | undefined => {
  if (!file) return undefined
  if (file.type === 'application/pdf') return 'pages'
  return file.type.startsWith('image/') ? 'picture' : 'attachment'
}

const attachment = (data: CopyData): readonly d.Attachment[] =>
  data.file ? [{ name: nameOfFile(data, data.file.name), mimeType: data.file.type, hash: data.file.sha256 }] : []

const notes = { pages: 'thePagesNote', picture: 'thePictureNote', attachment: 'theFileNote' } as const

function uploaded(data: CopyData): readonly d.Block[] {
  const { file, title } = data
  const shown = shownAs(data)
  if (!file || !shown) return []
  const inIt = shown === 'picture' ? [d.figure({ hash: file.sha256 }, said(title))] : []
  return [
    d.heading(1, word('theFile'), false),
    d.paragraph(word(notes[shown])),
    d.keyValues([
      ...fact('fileName', file.name),
      ...fact('fileSize', `${Math.max(1, Math.round(file.size / 1000))} kB`),
      ...fact('fileHash', inFours(file.sha256)),
    ]),
    ...inIt,
  ]
}

const pagesOf = (data: CopyData): readonly d.Block[] =>
  data.file && shownAs(data) === 'pages'
    ? [d.pages(data.file.sha256, [d.callout('warning', word('noPages'), word('noPagesWhy'))])]
    : []

/** Long figures break where a line ends. */
const inFours = (hash: string): string => hash.replaceAll(/(.{8})(?=.)/g, '$1 ')

/** Who has said what about exactly this text, as whom and when. */
function approval({ author, approvals, contentHash }: CopyData, language: d.DocumentLanguage): readonly d.Block[] {
  const reviewers = approvals.filter(({ role }) => role === 'reviewer')
  const approvers = approvals.filter(({ role }) => role === 'approver')
  return [
    d.heading(1, word('approval'), false),
    d.table(
      [
        { header: word('name'), width: 2 },
        { header: word('role'), width: 2 },
        { header: word('meaning'), width: 1 },
        { header: word('when'), width: 2.1 },
      ],
      [
        [d.strong(said(author)), word('author'), word('prepared'), ''],
        ...reviewers.map((one) => [d.strong(said(one.name)), asWhom(one), word('reviewed'), one.at]),
      ],
    ),
    ...(approvers.length === 0
      ? [d.callout('danger', '', word('notApproved'))]
      : [
          d.signatures(
            approvers.map((one) => ({
              name: nameIn(one, language),
              role: asWhom(one),
              meaning: word('approved'),
              at: one.at,
            })),
          ),
          d.note(word('contentHash', { hash: inFours(contentHash ?? '') })),
        ]),
  ]
}

const nameIn = ({ name }: Approval, language: d.DocumentLanguage): string => {
  if (language !== 'both') return name[language]
  return name.en === name.ar ? name.en : `${name.en} · ${name.ar}`
}

function asWhom({ role, jobTitle, for: whom }: Approval): d.Text {
  const place = whom && { en: word('forWhom', { name: whom.en }).en, ar: word('forWhom', { name: whom.ar }).ar }
  const parts = [word(role), ...(jobTitle.en ? [jobTitle] : []), ...(place ? [place] : [])]
  return { en: parts.map((one) => one.en).join(', '), ar: parts.map((one) => one.ar).join('، ') }
}

const history = ({ revisions }: CopyData): readonly d.Block[] => [
  d.heading(1, word('history'), false),
  d.table(
    [
      { header: word('revision'), width: 'auto', align: 'center' },
      { header: word('effectiveFrom'), width: 1.2 },
      { header: word('author'), width: 1.5 },
      { header: word('approvedBy'), width: 1.5 },
      { header: word('change'), width: 3 },
    ],
    revisions.map((one) => [
      d.strong(String(one.revision)),
      one.effectiveOn ?? word('notYet'),
      said(one.author),
      one.approvers.map(said),
      one.changeSummary || (one.revision === 1 ? word('firstIssue') : ''),
    ]),
  ),
]
