import type { DocumentLanguage, Text } from '#kernel/printing/document.ts'
import type { AuditReportData } from './data.ts'
import { word } from './words.ts'

type Column = { header: string; key: string; width: number }
type FindingsSheet = { name: string; columns: Column[]; rows: Record<string, string>[]; rightToLeft: boolean }

const inOne = (text: Text, language: 'en' | 'ar'): string => (typeof text === 'string' ? text : text[language])

const sheetIn = ({ findings }: AuditReportData, language: 'en' | 'ar'): FindingsSheet => {
  const say = (key: Parameters<typeof word>[0]) => inOne(word(key), language)
  const columns: Column[] = [
    { header: say('findingNumber'), key: 'number', width: 14 },
    { header: say('grade'), key: 'grade', width: 16 },
    { header: say('requirement'), key: 'requirement', width: 40 },
    { header: say('statement'), key: 'statement', width: 60 },
    { header: say('evidence'), key: 'evidence', width: 60 },
    { header: say('process'), key: 'process', width: 28 },
    { header: say('nonconformity'), key: 'nonconformity', width: 16 },
    { header: say('due'), key: 'due', width: 14 },
  ]
  const rows = findings.map((finding) => ({
    number: finding.number,
    grade: inOne(word(`grade-${finding.grade}`), language),
    requirement: `${finding.requirement.clause} ${inOne(finding.requirement.title, language)}`,
    statement: inOne(finding.statement, language),
    evidence: finding.evidence.map((one) => inOne(one.text, language)).join('\n'),
    process: inOne(finding.process, language),
    nonconformity: finding.nonconformityNumber ?? '',
    due: finding.due ?? '',
  }))
  return { name: say('findings'), columns, rows, rightToLeft: language === 'ar' }
}

/** The findings as sheets: one a language. */
export const findingsSheets = (data: AuditReportData, language: DocumentLanguage): FindingsSheet[] =>
  language === 'both' ? [sheetIn(data, 'en'), sheetIn(data, 'ar')] : [sheetIn(data, language)]
