import { expect, test } from 'vitest'
import { createFormats } from './formats.tsx'

const english = createFormats({ language: 'en', digits: 'latn', timeZone: 'Asia/Dubai', hijri: false })
const arabic = createFormats({ language: 'ar', digits: 'latn', timeZone: 'Asia/Dubai', hijri: true })
const arabicInArabicDigits = createFormats({ language: 'ar', digits: 'arab', timeZone: 'Asia/Dubai', hijri: true })

test('a day is the same day in every time zone', () => {
  expect(english.date('2026-11-22')).toBe('22 Nov 2026')
})

test('an instant is shown in the time zone of the organisation', () => {
  expect(english.date('2026-11-22T21:30:00Z')).toBe('23 Nov 2026, 01:30')
})

test('Arabic keeps the Gregorian calendar and the digits one has chosen', () => {
  expect(arabic.date('2026-11-22')).toBe('22 نوفمبر 2026')
  expect(arabicInArabicDigits.date('2026-11-22')).toBe('٢٢ نوفمبر ٢٠٢٦')
  expect(arabic.number(1284)).toBe('1,284')
})

test('the Hijri date is at hand for those who read both calendars', () => {
  expect(arabic.hijri('2026-11-22')).toContain('1448')
})
