import { pairTexts } from '#kernel/printing/document.ts'
import type { Language } from '#kernel/text.ts'
import type { PublicStatus } from '../queries/copies/prints.ts'
import ar from '../texts/status.ar.json' with { type: 'json' }
import en from '../texts/status.en.json' with { type: 'json' }

const word = pairTexts(en, ar)
type Word = Parameters<typeof word>[0]
type Tone = 'good' | 'bad' | 'unknown'

/** What whoever scans a copy reads: plain HTML in both languages, for any phone and without a session. */
export function statusPage(found: PublicStatus | undefined): string {
  if (!found)
    return page('unknown', [verdict('unknown', 'unknown-why', {}, 'en'), verdict('unknown', 'unknown-why', {}, 'ar')])
  const tone = found.status === 'current' ? 'good' : 'bad'
  return page(
    tone,
    (['en', 'ar'] as const).map(
      (language) => verdict(found.status, sinceOf(found), valuesOf(found), language) + facts(found, language),
    ),
  )
}

export const tooManyPage = (): string =>
  page('unknown', [verdict('too-many', 'too-many-why', {}, 'en'), verdict('too-many', 'too-many-why', {}, 'ar')])

function sinceOf({ status, supersededBy }: PublicStatus): Word {
  if (status === 'superseded') return supersededBy === null ? 'superseded-since' : 'superseded-by'
  return `${status}-since`
}

const valuesOf = (found: PublicStatus) => ({
  day:
    {
      current: found.effectiveOn,
      superseded: found.supersededOn,
      obsolete: found.obsoleteOn,
      recalled: found.recalledOn,
    }[found.status] ?? '',
  by: found.supersededBy ?? '',
})

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A day stays together and in its own order also among Arabic. */
const dayIn = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\d/g, '<bdi dir="ltr">$&</bdi>')

const verdict = (title: Word, why: Word, values: Record<string, string | number>, language: Language): string =>
  `<h1>${escaped(word(title)[language])}</h1><p class="why">${dayIn(escaped(word(why, values)[language]))}</p>`

function facts(found: PublicStatus, language: Language): string {
  const either = (english: string, arabic: string) => (language === 'ar' ? arabic || english : english || arabic)
  const fact = (key: Word, value: string) => `<dt>${escaped(word(key)[language])}</dt><dd>${value}</dd>`
  return `<dl>${fact('number', `<bdi dir="ltr">${escaped(found.number)}</bdi>`)}
${fact('title', `<bdi>${escaped(either(found.titleEn, found.titleAr))}</bdi>`)}
${fact('revision', String(found.revision))}
${fact('organisation', `<bdi>${escaped(either(found.orgNameEn, found.orgNameAr))}</bdi>`)}</dl>`
}

const look = `
:root{color-scheme:light dark;--ground:#f6f7f9;--sheet:#fff;--ink:#1d2939;--dim:#58616c;--line:#d9dee5;--good:#1c6b2d;--bad:#b3221f;--unknown:#58616c}
@media (prefers-color-scheme:dark){:root{--ground:#14171d;--sheet:#1b1f26;--ink:#d9dde4;--dim:#a4acb9;--line:#3d4450;--good:#69db7c;--bad:#ff8f8a;--unknown:#a4acb9}}
*{box-sizing:border-box;margin:0}
body{background:var(--ground);color:var(--ink);font:16px/1.6 "Inter Variable","IBM Plex Sans Arabic",system-ui,"Noto Sans Arabic",sans-serif;padding:20px 16px;display:grid;justify-content:center}
main{width:min(100%,420px);min-width:min(92vw,420px);display:grid;gap:12px}
header{display:flex;gap:2px 10px;align-items:center;color:var(--dim);font-size:14px;flex-wrap:wrap}
header [lang=ar]{margin-inline-start:auto}
section{background:var(--sheet);border:1px solid var(--line);border-block-start:6px solid var(--tone);border-radius:10px;padding:18px 20px}
h1{font-size:26px;line-height:1.35;color:var(--tone)}
[lang=ar]{line-height:1.85}
.why{margin-block:4px 14px;font-weight:500}
dl{display:grid;grid-template-columns:auto 1fr;gap:6px 16px;border-block-start:1px solid var(--line);padding-block-start:12px}
dt{color:var(--dim)}dd{overflow-wrap:anywhere;font-weight:500}`

const page = (tone: Tone, [english, arabic]: readonly string[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(`${word('page').en} · ${word('page').ar}`)}</title>
<link rel="icon" href="/mark.svg" type="image/svg+xml"><style>${look}</style></head>
<body style="--tone:var(--${tone})"><main>
<header><img src="/mark.svg" width="26" height="26" alt=""><span>${escaped(word('page').en)}</span><span lang="ar" dir="rtl">${escaped(word('page').ar)}</span></header>
<section lang="en" dir="ltr">${english}</section>
<section lang="ar" dir="rtl">${arabic}</section>
</main></body></html>
`
