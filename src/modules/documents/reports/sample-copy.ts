import * as d from '#kernel/document.ts'
import { emptyContent } from '../contract/content.ts'
import type { CopyData } from './copy-data.ts'

const both = (en: string, ar: string) => ({ en, ar })
const khalid = both('Khalid Al Mansoori', 'خالد المنصوري')
const hind = both('Hind Al Suwaidi', 'هند السويدي')

/** A purchasing procedure in its third revision, approved by a delegate. */
export const sampleCopy: CopyData = {
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
  content: emptyContent,
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

/** A long text with what documents hold: headings, paragraphs, lists and tables. */
export const longText = (chapters: number): readonly d.Block[] =>
  Array.from({ length: chapters }, (_, at): readonly d.Block[] => [
    d.heading(1, both(`Chapter ${at + 1}`, `الفصل ${at + 1}`)),
    d.paragraph(both(english.repeat(4), arabic.repeat(4))),
    d.heading(2, both('How it is done', 'كيف يُنفَّذ')),
    ...Array.from({ length: 6 }, () => d.paragraph(both(english.repeat(3), arabic.repeat(3)))),
    d.list(
      Array.from({ length: 5 }, () => both(english, arabic)),
      true,
    ),
    d.heading(2, both('Who does what', 'من يقوم بماذا')),
    d.table(
      [{ header: both('Step', 'الخطوة') }, { header: both('By', 'المسؤول') }, { header: both('Record', 'السجل') }],
      Array.from({ length: 8 }, (_row, row) => [String(row + 1), both('Buyer', 'المشتري'), both(english, arabic)]),
    ),
  ]).flat()
