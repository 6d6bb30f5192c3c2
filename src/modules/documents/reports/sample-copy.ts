import type { Language } from '#kernel/text.ts'
import { DocumentContent } from '../contract/content.ts'
import type { RichNode } from '../contract/rich-text.ts'
import type { CopyData } from './copy-data.ts'

const both = (en: string, ar: string) => ({ en, ar })
const khalid = both('Khalid Al Mansoori', 'خالد المنصوري')
const hind = both('Hind Al Suwaidi', 'هند السويدي')

/** A purchasing procedure in its third revision, approved by a delegate. */
export const sampleCopy: Omit<CopyData, 'content'> = {
  organisation: both('Qanat Steel Fabrication', 'قنات لتصنيع الفولاذ'),
  number: 'PRO-012',
  title: both('Purchasing and evaluation of suppliers', 'الشراء وتقييم الموردين'),
  type: both('Procedure', 'إجراء'),
  revision: 3,
  state: 'effective',
  language: 'both',
  confidentiality: 'internal',
  owner: khalid,
  author: khalid,
  effectiveOn: '2026-03-02',
  endedOn: null,
  issuedAt: '2026-03-02T06:00:00.000Z',
  contentHash: 'ab'.repeat(32),
  pictures: {},
  file: null,
  approvals: [
    {
      role: 'reviewer',
      name: both('Omar Haddad', 'عمر حداد'),
      jobTitle: both('Lead auditor', 'رئيس فريق التدقيق'),
      for: null,
      at: '2026-02-26 09:12 (Asia/Dubai)',
    },
    {
      role: 'approver',
      name: both('Lina Saleh', 'لينا صالح'),
      jobTitle: both('Operations manager', 'مديرة العمليات'),
      for: hind,
      at: '2026-03-01 14:40 (Asia/Dubai)',
    },
  ],
  revisions: [
    ['3', '2026-03-02', 'Suppliers are judged every year, by two people.'],
    ['2', '2025-06-15', 'Threshold for three offers raised to AED 20,000.'],
    ['1', '2024-11-03', ''],
  ].map(([revision = '', effectiveOn = '', changeSummary = ''], at) => ({
    revision: Number(revision),
    state: at === 0 ? 'effective' : 'superseded',
    effectiveOn,
    author: khalid,
    approvers: [at === 0 ? both('Lina Saleh', 'لينا صالح') : hind],
    changeSummary,
  })),
  statusCode: '7K3MQ9TX2BVC',
  print: null,
}

const english =
  'The buyer asks at least three approved suppliers for an offer when the value is above the threshold, compares price, delivery time and the results of the last evaluation, and keeps the comparison with the order. '
const arabic =
  'يطلب المشتري عروضًا من ثلاثة موردين معتمدين على الأقل إذا تجاوزت القيمة الحد المقرر، ويقارن السعر ومدة التسليم ونتائج آخر تقييم، ويحفظ المقارنة مع أمر الشراء. '

const says: Readonly<
  Record<Language, { line: string; chapter: string; how: string; who: string; head: readonly string[] }>
> = {
  en: {
    line: english,
    chapter: 'Chapter',
    how: 'How it is done',
    who: 'Who does what',
    head: ['Step', 'By', 'Record'],
  },
  ar: { line: arabic, chapter: 'الفصل', how: 'كيف يُنفَّذ', who: 'من يقوم بماذا', head: ['الخطوة', 'المسؤول', 'السجل'] },
}

/** A long text with what documents hold: headings, paragraphs, lists and tables. */
export const longText = (chapters: number): DocumentContent =>
  DocumentContent.parse({ en: textIn('en', chapters), ar: textIn('ar', chapters) })

function textIn(language: Language, chapters: number): RichNode {
  const { line, chapter, how, who, head } = says[language]
  let last = 0
  const id = () => ({ id: `b${++last}` })
  const text = (words: string): RichNode[] => [{ type: 'text', text: words.trim() }]
  const heading = (level: number, words: string) => ({
    type: 'heading',
    attrs: { ...id(), level },
    content: text(words),
  })
  const paragraph = (words: string) => ({ type: 'paragraph', attrs: id(), content: text(words) })
  const item = () => ({ type: 'listItem', attrs: id(), content: [paragraph(line)] })
  const row = (type: string, cells: readonly string[]) => ({
    type: 'tableRow',
    content: cells.map((words) => ({ type, content: [paragraph(words)] })),
  })
  const times = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at))
  const chapterOf = (at: number): RichNode[] => [
    heading(1, `${chapter} ${at + 1}`),
    paragraph(line.repeat(4)),
    heading(2, how),
    ...times(6, () => paragraph(line.repeat(3))),
    { type: 'orderedList', attrs: id(), content: times(5, item) },
    heading(2, who),
    {
      type: 'table',
      attrs: id(),
      content: [row('tableHeader', head), ...times(8, (nth) => row('tableCell', [String(nth + 1), chapter, line]))],
    },
  ]
  return { type: 'doc', content: times(chapters, chapterOf).flat() }
}
