import { describe, expect, test } from 'vitest'
import { FileFacts } from '../../contract/import/row.ts'
import { matched } from './matching.ts'
import { proposalFor } from './propose.ts'
import { fileMayCome, isLitter, warningsOf } from './rows.ts'

const types = [
  { id: 'pol', prefix: 'POL', nameEn: 'Policy', nameAr: 'سياسة' },
  { id: 'pro', prefix: 'PRO', nameEn: 'Procedure', nameAr: 'إجراء عمل' },
  { id: 'wi', prefix: 'WI', nameEn: 'Work instruction', nameAr: 'تعليمات عمل' },
  { id: 'frm', prefix: 'FRM', nameEn: 'Form', nameAr: 'نموذج' },
  { id: 'qm', prefix: 'QM', nameEn: 'Manual', nameAr: 'دليل' },
]
const people = [
  { id: 'mariam', nameEn: 'Mariam Al Hosani', nameAr: 'مريم الحوسني' },
  { id: 'jonas', nameEn: 'Jonas Weber', nameAr: 'يوناس فيبر' },
]
const process = {
  id: 'pur',
  code: 'PUR',
  nameEn: 'Purchasing',
  nameAr: 'المشتريات',
  ownerId: 'jonas',
  clauses: ['8.4.1'],
}
const known = { edition: '9001:2015' as const, types, people, processes: [process] }
const propose = (path: string, facts: Partial<FileFacts> = {}) => proposalFor(path, FileFacts.parse(facts), known)

describe('the type', () => {
  test.each([
    ['WI-07 Welding.docx', 'wi', 'sure'],
    ['SOP-PUR-003 Suppliers.docx', 'pro', 'guess'],
    ['Quality Policy.pdf', 'pol', 'sure'],
    ['دليل الجودة.docx', 'qm', 'sure'],
    ['إجراء ضبط الوثائق.docx', 'pro', 'sure'],
    ['تعليمات عمل اللحام.docx', 'wi', 'sure'],
    ['استمارة طلب إجازة.docx', 'frm', 'sure'],
    ['Forms/Leave request.docx', 'frm', 'guess'],
    ['نماذج/طلب إجازة.docx', 'frm', 'guess'],
    ['Welding of frames.docx', null, undefined],
  ])('of %s', (path, typeId, trust) => {
    const found = propose(path)

    expect([found.typeId, found.reasons.type?.trust]).toEqual([typeId, trust])
  })
})

describe('the owner', () => {
  test('is whoever made the file and works here, under either name and without the article', () => {
    expect(propose('a.docx', { creator: 'Mariam Hosani' })).toMatchObject({
      ownerId: 'mariam',
      reasons: { owner: { trust: 'sure', because: 'creator' } },
    })
    expect(propose('a.docx', { creator: 'مريم الحوسني' }).ownerId).toBe('mariam')
  })

  test('is before that whom its first page calls its owner', () => {
    expect(
      propose('a.docx', { creator: 'Mariam Hosani', text: 'Process owner: Jonas Weber, Purchasing' }),
    ).toMatchObject({
      ownerId: 'jonas',
      reasons: { owner: { trust: 'sure', because: 'said-owner' } },
    })
    expect(propose('a.docx', { header: 'المسؤول: مريم الحوسني' }).ownerId).toBe('mariam')
    expect(propose('a.docx', { text: 'Owner: the purchasing department' }).ownerId).toBeNull()
  })

  test('is else the owner of the process its number or title names, and else nobody', () => {
    expect(propose('SOP-PUR-003 Suppliers.docx', { creator: 'admin' })).toMatchObject({
      ownerId: 'jonas',
      processIds: ['pur'],
      reasons: { owner: { trust: 'guess', because: 'process-owner' }, process: { because: 'number' } },
    })
    expect(propose('إجراء المشتريات.docx').ownerId).toBe('jonas')
    expect(propose('Leave request.docx').ownerId).toBeNull()
  })
})

describe('the clauses', () => {
  test.each<[string, Partial<FileFacts>, string[], string | undefined]>([
    ['a.docx', { text: 'This procedure meets ISO 9001:2015, 8.4.1 and 8.4.2.' }, ['8.4.1', '8.4.2'], 'named'],
    ['a.docx', { text: 'يلبي هذا الإجراء متطلبات البند 9.2 من المواصفة' }, ['9.2.1', '9.2.2'], 'named'],
    ['Internal audit.docx', { text: '9.2 Records are kept' }, ['9.2.2'], 'title'],
    ['إجراء المعايرة.docx', {}, ['7.1.5.2'], 'title'],
    [
      'a.docx',
      { text: 'Calibration of gauges. After calibration the calibration label is put on.' },
      ['7.1.5.2'],
      'text',
    ],
    ['8.4 Things.docx', { text: 'Step 8.4 of the machine' }, [], undefined],
    ['SOP-PUR-009 Something.docx', {}, ['8.4.1'], 'process'],
  ])('of %s', (path, facts, clauses, because) => {
    const found = propose(path, facts)

    expect([found.clauses, found.reasons.clauses?.because]).toEqual([clauses, because])
  })

  test('exist in the edition that is asked for', () => {
    const found = proposalFor('Continual improvement.docx', FileFacts.parse({}), { ...known, edition: '9001:2026' })

    expect(found.clauses).toEqual(['10.1'])
  })
})

describe('what stands in a file', () => {
  test('gives the number by its label, and makes sure of one in the name', () => {
    expect(propose('Purchasing.docx', { header: 'Gulf Works\nDocument No.: QP-04\nRev: 03' })).toMatchObject({
      legacyNumber: 'QP-04',
      legacyRevision: '03',
      reasons: { number: { because: 'header' }, revision: { because: 'header' } },
    })
    expect(propose('QP-04 Purchasing.docx', { text: 'رقم الوثيقة: QP-04' }).reasons.number).toMatchObject({
      trust: 'sure',
    })
  })

  test('gives the title where the name says none, and never the title of another file', () => {
    expect(propose('PR-04.docx', { headings: ['1. Purpose', 'Purchasing of material'] }).titleEn).toBe(
      'Purchasing of material',
    )
    expect(propose('PR-04 Purchasing.docx', { title: 'Leave request' }).titleEn).toBe('Purchasing')
    expect(propose('PR-04 Purchasing.docx', { title: 'Purchasing of Material' })).toMatchObject({
      titleEn: 'Purchasing of Material',
      reasons: { title: { trust: 'sure' } },
    })
    expect(propose('F-08 Supplier evaluation form.xlsx', { headings: ['Form'] }).titleEn).toBe(
      'Supplier evaluation form',
    )
  })

  test('gives the language', () => {
    expect(propose('PR-04.docx', { text: 'يحدد هذا الإجراء كيفية شراء المواد من الموردين المعتمدين.' }).language).toBe(
      'ar',
    )
    expect(propose('PR-04 Purchasing - المشتريات.pdf').language).toBe('both')
  })
})

describe('before a file comes', () => {
  test.each([
    ['a.docm', 10, 'file-has-macros'],
    ['a.exe', 10, 'file-is-no-document'],
    ['a.doc', 10, 'file-is-no-document'],
    ['a.pdf', 26_000_000, 'file-too-large'],
    ['a.pdf', 0, 'file-is-empty'],
    ['a.PDF', 10, undefined],
  ])('%s of %i bytes', (path, size, key) => {
    expect(fileMayCome({ path, size })?.key).toBe(key)
  })

  test("what systems leave behind is nobody's document", () => {
    const litter = ['a/.DS_Store', 'a/~$PR-04.docx', 'a/Thumbs.db', '__MACOSX/x', 'a/PR-04.docx']

    expect(litter.filter((path) => !isLitter(path))).toEqual(['a/PR-04.docx'])
  })
})

describe('somebody looks twice at', () => {
  const row = (id: string, path: string, given: object = {}) => ({
    id,
    path,
    state: 'proposed',
    legacyNumber: '',
    sha256: id,
    ...given,
  })
  const house = { byBytes: new Map([['known', 'PRO-001']]), byNumber: new Map([['pr-04', 'PRO-002']]) }
  const keys = (one: ReturnType<typeof row>, ...others: ReturnType<typeof row>[]) =>
    warningsOf(one, [one, ...others], house).map(({ key, what }) => `${key} ${what}`)

  test('the same bytes twice, a number twice, one that is taken, and what looks old', () => {
    expect(keys(row('1', 'a.pdf', { sha256: 'x' }), row('2', 'b.pdf', { sha256: 'x' }))).toEqual(['same-bytes b.pdf'])
    expect(keys(row('1', 'a.pdf', { sha256: 'known' }))).toEqual(['bytes-in-use PRO-001'])
    expect(keys(row('1', 'a.pdf', { legacyNumber: 'QP-1' }), row('2', 'b.pdf', { legacyNumber: 'qp-1' }))).toEqual([
      'number-twice b.pdf',
    ])
    expect(keys(row('1', 'a.pdf', { legacyNumber: 'PR-04' }))).toEqual(['number-taken PRO-002'])
    expect(keys(row('1', 'QMS/Old/a.pdf'))).toEqual(['looks-old old'])
    expect(keys(row('1', 'QMS/إجراء المشتريات قديم.pdf'))).toEqual(['looks-old قديم'])
    expect(keys(row('1', 'Old folder/Holding.pdf'))).toEqual([])
    expect(keys(row('1', 'a.pdf', { state: 'imported', legacyNumber: 'PR-04' }))).toEqual([])
  })
})

describe('a file that is chosen again', () => {
  const rows = [
    { id: '1', path: 'QMS/a.docx', size: 10, state: 'proposed' as const },
    { id: '2', path: 'QMS/b.docx', size: 20, state: 'expected' as const },
    { id: '3', path: 'QMS/c.docx', size: 30, state: 'refused' as const },
    { id: '4', path: 'QMS/x/d.docx', size: 40, state: 'expected' as const },
    { id: '5', path: 'QMS/y/d.docx', size: 40, state: 'expected' as const },
  ]

  test.each([
    ['QMS/a.docx', 10, 'known'],
    ['QMS/a.docx', 11, 'known'],
    ['QMS/b.docx', 20, { rowId: '2' }],
    ['b.docx', 20, { rowId: '2' }],
    ['b.docx', 21, 'unknown'],
    ['QMS/c.docx', 30, 'known'],
    ['QMS/c.docx', 31, { rowId: '3' }],
    ['d.docx', 40, 'unknown'],
    ['a.docx', 10, 'unknown'],
  ])('%s of %i bytes is known, missing or new', (path, size, is) => {
    expect(matched({ path, size }, rows)).toEqual(is)
  })
})
