import { pairTexts } from '#kernel/printing/document.ts'
import type { Language } from '#kernel/text.ts'
import type { DocumentLine } from '../contract/register.ts'
import ar from '../texts/list.ar.json' with { type: 'json' }
import en from '../texts/list.en.json' with { type: 'json' }

const word = pairTexts(en, ar)

type Column = { header: string; key: string; width: number }
type Sheet = { name: string; columns: Column[]; rows: Record<string, string | number | Date>[]; rightToLeft: boolean }

/** The master list of documents, as the asker may see it. */
export function masterList(lines: readonly DocumentLine[], language: Language): Sheet {
  const say = (key: Parameters<typeof word>[0]) => (word(key) as Record<Language, string>)[language]
  const one = (english: string, arabic: string) => (language === 'ar' ? arabic || english : english || arabic)
  const column = (key: Parameters<typeof word>[0], width: number): Column => ({ header: say(key), key, width })
  const rows = lines.map((line) => ({
    number: line.number ?? '',
    legacyNumber: line.legacyNumber,
    title: one(line.titleEn, line.titleAr),
    type: one(line.typeNameEn, line.typeNameAr),
    revision: line.effectiveRevision ?? '',
    state: say(`state-${line.state}`),
    inWork: line.inWork ? `${line.inWork.revision} · ${say(`revision-${line.inWork.state}` as never)}` : '',
    effectiveSince: asDay(line.effectiveSince),
    owner: one(line.ownerNameEn, line.ownerNameAr),
    language: say(`language-${line.language}`),
    confidentiality: say(`confidentiality-${line.confidentiality}`),
    clauses: line.clauses.join(', '),
    nextReviewOn: asDay(line.nextReviewOn),
  }))
  const columns = [
    column('number', 14),
    column('legacyNumber', 16),
    column('title', 50),
    column('type', 20),
    column('revision', 10),
    column('state', 16),
    column('inWork', 24),
    column('effectiveSince', 14),
    column('owner', 24),
    column('language', 18),
    column('confidentiality', 14),
    column('clauses', 20),
    column('nextReviewOn', 14),
  ]
  return { name: say('list'), columns, rows, rightToLeft: language === 'ar' }
}

/** A day that Excel sorts and filters as one. */
const asDay = (day: string | null): Date | string => (day ? new Date(`${day}T00:00:00Z`) : '')
