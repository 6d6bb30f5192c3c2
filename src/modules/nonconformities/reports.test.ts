import { expect, test } from 'vitest'
import { type NonconformityFormData, nonconformityForm } from './reports.ts'
import ar from './texts/report.ar.json' with { type: 'json' }
import en from './texts/report.en.json' with { type: 'json' }

const raised: NonconformityFormData = {
  number: 'NC-2026-0012',
  revision: '1',
  issuedAt: '2026-05-21T09:30:00Z',
  isDraft: false,
  organisation: { en: 'Gulf Precision Components', ar: 'الخليج للمكونات الدقيقة' },
  grade: 'major',
  raisedOn: '2026-05-19',
  raisedBy: 'Jonas Weber',
  source: 'AUD-2026-05',
  process: { en: 'Calibration', ar: 'المعايرة' },
  site: { en: 'Abu Dhabi', ar: 'أبوظبي' },
  requirement: { clause: '7.1.5', title: { en: 'Measuring resources', ar: 'موارد القياس' } },
  statement: 'Torque wrench QR-7022 was used after its calibration had expired.',
  evidence: ['CAL-2026, line 42'],
  signatures: [{ name: 'Jonas Weber', role: 'Lead auditor', meaning: 'raised', at: '2026-05-19 16:20' }],
}

test('a fresh nonconformity leaves room for correction, cause and corrective action', () => {
  const text = JSON.stringify(nonconformityForm(raised, 'en').blocks)

  for (const part of [en.correction, en.cause, en.correctiveAction]) expect(text).toContain(part)
  expect(text.match(/"kind":"lines"/g)).toHaveLength(4)
})

test('what was answered stands there with its owner and date', () => {
  const answered = {
    ...raised,
    correctiveAction: { text: 'Gauges are locked out when due.', owner: 'سالم الكعبي', due: '2026-06-18' },
  }
  const text = JSON.stringify(nonconformityForm(answered, 'ar').blocks)

  for (const part of ['Gauges are locked out when due.', 'سالم الكعبي', '2026-06-18']) expect(text).toContain(part)
})

test('both languages have the same words', () => {
  expect(Object.keys(ar)).toEqual(Object.keys(en))
})
