import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FileFacts, Proposed } from '../../contract/import/row.ts'
import { proposalFor } from './propose.ts'
import { extensionOf, plain } from './names.ts'
import { numberOf, revisionOf } from './number.ts'
import { titleOf } from './title.ts'

const nothing = FileFacts.parse({})

/** How the folders of real organisations look: path, number, revision, title. */
const named: readonly [path: string, number: string, revision: string, title: string][] = [
  ['SOP-PUR-003 Purchasing.docx', 'SOP-PUR-003', '', 'Purchasing'],
  ['QP 07 Internal Audit.docx', 'QP 07', '', 'Internal Audit'],
  ['PR-04 Rev 2.docx', 'PR-04', '2', ''],
  ['PR-04 Rev.02 Control of Documents.docx', 'PR-04', '02', 'Control of Documents'],
  ['QM-01_Quality_Manual_Rev03_FINAL.pdf', 'QM-01', '03', 'Quality Manual'],
  ['WI-PRD-012 - Welding of frames (v2.1).docx', 'WI-PRD-012', '2.1', 'Welding of frames'],
  ['F-QA-001-02 Incoming Inspection Report.xlsx', 'F-QA-001-02', '', 'Incoming Inspection Report'],
  ['IMS-PR-07_Management_Review.docx', 'IMS-PR-07', '', 'Management Review'],
  ['IMS_PR_07_Management_Review.docx', 'IMS-PR-07', '', 'Management Review'],
  ['QSP.09 Calibration.docx', 'QSP.09', '', 'Calibration'],
  ['POL-001 Quality Policy signed.pdf', 'POL-001', '', 'Quality Policy'],
  ['Quality Policy 2024.pdf', '', '', 'Quality Policy 2024'],
  ['ISO 9001 Quality Manual.docx', '', '', 'ISO 9001 Quality Manual'],
  ['ISO-9001-QM-01 Quality Manual.docx', 'QM-01', '', 'ISO-9001 Quality Manual'],
  ['HR-F-012 Training Record Rev A.xlsx', 'HR-F-012', 'A', 'Training Record'],
  ['Corrective action procedure.docx', '', '', 'Corrective action procedure'],
  ['WI-12 Final inspection of valves.pdf', 'WI-12', '', 'Final inspection of valves'],
  ['LST-02 Approved suppliers (final).xlsx', 'LST-02', '', 'Approved suppliers'],
  ['New product introduction - approved copy (2).docx', '', '', 'New product introduction'],
  ['Backup of data.docx', '', '', 'Backup of data'],
  ['corrective_action_procedure_final.docx', '', '', 'Corrective action procedure'],
  ['sop-pur-003-supplier-evaluation.docx', 'SOP-PUR-003', '', 'Supplier evaluation'],
  ['Copy of FRM-010 Leave Request.docx', 'FRM-010', '', 'Leave Request'],
  ['Risk Register Q1-2024.xlsx', '', '', 'Risk Register Q1-2024'],
  ['Forms/A4 label.docx', '', '', 'A4 label'],
  ['Procedures/Control of Records Issue 3.docx', '', '3', 'Control of Records'],
  ['PURCHASING PROCEDURE.docx', '', '', 'PURCHASING PROCEDURE'],
  ['P01 Sales and contract review.docx', 'P01', '', 'Sales and contract review'],
  ['QP-8.5 Production.docx', 'QP-8.5', '', 'Production'],
  ['MNT-WI-03 Compressor maintenance 2023-05-14.docx', 'MNT-WI-03', '', 'Compressor maintenance'],
  ['IMG-20240112.jpg', '', '', 'IMG'],
  ['COVID-19 instructions.pdf', '', '', 'COVID-19 instructions'],
  ['إجراء المشتريات PR-04.docx', 'PR-04', '', 'إجراء المشتريات'],
  ['PR-05 إجراء ضبط الوثائق الإصدار 3.docx', 'PR-05', '3', 'إجراء ضبط الوثائق'],
  ['إج-04 التدقيق الداخلي.docx', 'إج-04', '', 'التدقيق الداخلي'],
  ['ن-١٢ نموذج طلب تدريب.xlsx', 'ن-12', '', 'نموذج طلب تدريب'],
  ['دليل الجودة نسخة ٢.pdf', '', '2', 'دليل الجودة'],
  ['سياسة الجودة (معتمدة).pdf', '', '', 'سياسة الجودة'],
  ['تعليمات_عمل_اللحام_WI-07.docx', 'WI-07', '', 'تعليمات عمل اللحام'],
  ['إجراءات/إجراء الإجراءات التصحيحية.docx', '', '', 'إجراء الإجراءات التصحيحية'],
  ['رقم-4.docx', '', '', 'رقم-4'],
  ['قائمة الموردين المعتمدين 2025.xlsx', '', '', 'قائمة الموردين المعتمدين 2025'],
  ['FRM-003 نموذج تقييم الموردين مراجعة رقم 1.docx', 'FRM-003', '1', 'نموذج تقييم الموردين'],
  ['مراجعة الإدارة.docx', '', '', 'مراجعة الإدارة'],
]

describe('the name of a file says', () => {
  test.each(named)('%s: its number, its revision and its title', (path, number, revision, title) => {
    const found = numberOf(path, nothing)?.number
    const titles = titleOf(path, nothing, found)

    expect([
      found ?? '',
      revisionOf(path, nothing)?.revision ?? '',
      (titles?.titleEn ?? '') || (titles?.titleAr ?? ''),
    ]).toEqual([number, revision, title])
  })

  test('both titles where it is written in both languages', () => {
    expect(titleOf('PR-04 Purchasing procedure - إجراء المشتريات.docx', nothing, 'PR-04')).toMatchObject({
      titleEn: 'Purchasing procedure',
      titleAr: 'إجراء المشتريات',
    })
  })
})

test('whatever a file is called and says, what is proposed is what a row may hold, and the number is found in the name again', () => {
  const known = { edition: '9001:2015' as const, types: [], people: [], processes: [] }
  const pieces = fc.constantFrom(
    'SOP',
    'PR-04',
    'Rev 2',
    'إجراء',
    'المشتريات',
    '٣',
    '_',
    ' ',
    '-',
    '.',
    '(1)',
    '8.4',
    'a',
    '\u202e',
    '💡',
    '[',
    '\\',
    '*',
  )
  const words = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(words, words, words, fc.string({ unit: 'grapheme', maxLength: 200 }), (name, title, header, text) => {
      const path = `${name}.docx`

      const { reasons, ...found } = proposalFor(path, { ...nothing, title, header, text }, known)

      expect(Proposed.safeParse(found).success).toBe(true)
      if (reasons.number?.because === 'file-name')
        expect(
          plain(name)
            .replaceAll(/[^\p{L}\d]/gu, '')
            .toUpperCase(),
        ).toContain(found.legacyNumber.replaceAll(/[^\p{L}\d]/gu, ''))
      expect(extensionOf(path)).toBe('docx')
    }),
    { numRuns: 400, seed: 14 },
  )
})
