import { expect, test } from 'vitest'
import { isolateNumbers, languageOf, readings } from './bidi.ts'

const kept = (text: string) =>
  [...isolateNumbers(text).matchAll(/\u2066([^\u2069]*)\u2069/g)].map((found) => found[1]?.replace('\u00a0', ' '))

test('dates, record numbers and measurements keep their order in Arabic', () => {
  expect(kept('انتهت المعايرة 2026-02-05 للجهاز QR-7022')).toEqual(['2026-02-05', 'QR-7022'])
  expect(kept('من NC-2026-0012 إلى AUH-NC-2026-0013')).toEqual(['NC-2026-0012', 'AUH-NC-2026-0013'])
  expect(kept('وُقّع 2026-05-21 09:12 وكان القطر 22 mm')).toEqual(['2026-05-21 09:12', '22 mm'])
  expect(kept('المواصفة ISO 9001:2015 و ISO/IEC 17021-1:2015')).toEqual(['ISO 9001:2015', 'ISO/IEC 17021-1:2015'])
  expect(kept('الإجراء QP-07')).toEqual(['QP-07'])
})

test('what is already isolated is not isolated again', () => {
  const once = isolateNumbers('NC-2026-0012')

  expect(isolateNumbers(once)).toBe(once)
})

test('a person’s words are read in the language of their first letter', () => {
  expect(languageOf('12 قطعة من QR-7022')).toBe('ar')
  expect(languageOf('Torque wrench مفتاح')).toBe('en')
  expect(languageOf('2026-05-21', 'ar')).toBe('ar')
})

test('a document in both languages says a text twice only where it differs', () => {
  expect(readings({ en: 'Scope', ar: 'النطاق' }, 'both').map(({ language }) => language)).toEqual(['en', 'ar'])
  expect(readings({ en: 'ISO 9001:2015', ar: 'ISO 9001:2015' }, 'both')).toHaveLength(1)
  expect(readings({ en: 'Scope', ar: '' }, 'ar')).toEqual([{ language: 'en', text: 'Scope' }])
  expect(readings('Jonas Weber', 'both')).toHaveLength(1)
})

test('a line of the other language is read in its own direction', () => {
  const lines = (text: string) => readings(text, 'en')[0]?.text.split('\n')

  expect(lines('Heat reaches us.\nتصل إلينا الحرارة عبر PRO-004.')).toEqual([
    'Heat reaches us.',
    '\u2067تصل إلينا الحرارة عبر \u2066PRO-004\u2069.\u2069',
  ])
  expect(lines('تصل إلينا الحرارة.\nHeat: see PRO-004.\n\nISO 9001 هي المواصفة')).toEqual([
    'تصل إلينا الحرارة.',
    '\u2066Heat: see PRO-004.\u2069',
    '',
    '\u2066ISO\u00a09001\u2069 هي المواصفة',
  ])
})

test('an Arabic text that begins with a Latin name is still Arabic', () => {
  expect(readings({ en: 'x', ar: 'ISO 9001 هي المواصفة' }, 'ar')[0]?.language).toBe('ar')
})
