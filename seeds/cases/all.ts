import { calibrationCases } from './calibration.ts'
import { certificationCases } from './certification.ts'
import { endedCases } from './ended.ts'
import { casesInWork } from './in-work.ts'
import { internalCases } from './internal.ts'
import { casesOnDesks } from './on-desks.ts'
import { purchasingCases } from './purchasing.ts'
import { reopenedCases } from './reopened.ts'
import { supplierAuditCases } from './supplier.ts'
import type { CaseTold } from './told.ts'

/** Every nonconformity of the two years. */
export const cases: readonly CaseTold[] = [
  ...purchasingCases,
  ...supplierAuditCases,
  ...calibrationCases,
  ...certificationCases,
  ...internalCases,
  ...endedCases,
  ...reopenedCases,
  ...casesInWork,
  ...casesOnDesks,
]
