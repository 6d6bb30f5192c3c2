import { type Answer, Refusal } from '#kernel/refusal.ts'
import type { DocumentType } from '../contract/types.ts'

type Scheme = Pick<DocumentType, 'prefix' | 'digits' | 'firstNumber'>

/** `PRO` with three digits from 1 on: the fifth is PRO-005. */
export const numberFrom = ({ prefix, digits, firstNumber }: Scheme, nth: number): string =>
  `${prefix}-${String(firstNumber + nth - 1).padStart(digits, '0')}`

export const typeHasName = (type: { nameEn: string; nameAr: string }): Answer =>
  type.nameEn === '' && type.nameAr === '' ? new Refusal('rule', 'type-needs-a-name') : undefined

/** Once a number was given, the scheme goes on as it began: a gapless row has no second beginning. */
export const schemeIsKept = (
  given: number,
  before: Scheme & { kind: string },
  after: Scheme & { kind: string },
): Answer =>
  given > 0 &&
  (before.prefix !== after.prefix || before.firstNumber !== after.firstNumber || before.kind !== after.kind)
    ? new Refusal('rule', 'numbering-has-begun', { given })
    : undefined

export const typeIsOf = (kind: DocumentType['kind'], type: Pick<DocumentType, 'kind' | 'state'>): Answer =>
  type.kind === kind && type.state === 'active' ? undefined : new Refusal('rule', 'type-is-not-for-this', { kind })

type Usual = Pick<DocumentType, 'kind' | 'prefix' | 'nameEn' | 'nameAr' | 'reviewMonths' | 'retentionMonths'>

/** What most organisations begin with. */
export const usualTypes: readonly Usual[] = [
  { kind: 'document', prefix: 'POL', nameEn: 'Policy', nameAr: 'سياسة', reviewMonths: 12, retentionMonths: null },
  { kind: 'document', prefix: 'QM', nameEn: 'Manual', nameAr: 'دليل', reviewMonths: 12, retentionMonths: null },
  {
    kind: 'document',
    prefix: 'PRO',
    nameEn: 'Procedure',
    nameAr: 'إجراء عمل',
    reviewMonths: 24,
    retentionMonths: null,
  },
  {
    kind: 'document',
    prefix: 'WI',
    nameEn: 'Work instruction',
    nameAr: 'تعليمات عمل',
    reviewMonths: 24,
    retentionMonths: null,
  },
  { kind: 'document', prefix: 'FRM', nameEn: 'Form', nameAr: 'نموذج', reviewMonths: 36, retentionMonths: null },
  { kind: 'document', prefix: 'LST', nameEn: 'List', nameAr: 'قائمة', reviewMonths: 12, retentionMonths: null },
  {
    kind: 'record',
    prefix: 'REC',
    nameEn: 'Quality record',
    nameAr: 'سجل جودة',
    reviewMonths: null,
    retentionMonths: 36,
  },
  { kind: 'record', prefix: 'CRT', nameEn: 'Certificate', nameAr: 'شهادة', reviewMonths: null, retentionMonths: 60 },
]
