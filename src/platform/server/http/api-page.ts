import { type Contract, isInternal } from '#kernel/contract.ts'
import { inputOf, type Schema } from './openapi.ts'

type Holders = (permission: string) => readonly string[]

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Everything that can be asked, to be read by a person: which path, what goes in, who may. */
export function apiPage(contracts: readonly Contract[], version: string, holders: Holders): string {
  const shown = contracts.filter((contract) => !isInternal(contract))
  const modules = Map.groupBy(shown, (contract) => contract.name.split('.')[0] as string)
  const links = [...modules.keys()].map((module) => `<a href="#${module}">${module}</a>`).join(' · ')
  const sections = [...modules].map(([module, some]) => section(module, some, holders))
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Touchstone API ${escaped(version)}</title><style>${look}</style></head><body>
<h1>Touchstone API <small>${escaped(version)}</small></h1>
<p>Everything below stands under <code>/api</code>. The same in a form for machines: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).
Sign in with the session of the pages, or with <code>Authorization: Bearer &lt;token&gt;</code>. A command that names a record needs
<code>If-Match: "&lt;version&gt;"</code>; any command may carry an <code>Idempotency-Key</code>, and is then done once however often it is sent.
What is refused comes as <code>application/problem+json</code> with its reason.</p>
<nav>${links}</nav>
${sections.join('\n')}
</body></html>
`
}

function section(module: string, contracts: readonly Contract[], holders: Holders): string {
  const sorted = contracts.toSorted((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1))
  return `<section id="${module}"><h2>${module}</h2>${sorted.map((one) => article(one, holders)).join('\n')}</section>`
}

function article(contract: Contract, holders: Holders): string {
  const { name, method, path, permission } = contract
  const who = permission === 'anyone' ? 'whoever is signed in' : holders(permission).join(', ') || 'nobody'
  const marks =
    contract.kind === 'query'
      ? []
      : [contract.versioned && 'needs If-Match', contract.signs && `signed: “${contract.signs}”`]
  const notes = marks.filter((mark) => typeof mark === 'string').map((mark) => `<em>${escaped(mark)}</em>`)
  return `<details><summary><b class="${method.toLowerCase()}">${method}</b> <code>${escaped(path)}</code> ${notes.join(' ')}<span>${escaped(name)}</span></summary>
<p>Permission <code>${escaped(permission)}</code>: ${escaped(who)}</p>${inputs(inputOf(contract))}</details>`
}

function inputs({ properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(
    ([name, schema]) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${escaped(described(schema as Schema))}</td><td>${required.includes(name) ? 'required' : ''}</td></tr>`,
  )
  return rows.length === 0
    ? '<p>No input.</p>'
    : `<table><tr><th>input</th><th>what it is</th><th></th></tr>${rows.join('')}</table>`
}

const uuidPattern = '[0-9a-f]{8}-'

/** A schema in a few words. */
function described(schema: Schema): string {
  const { type, format, pattern, anyOf, items, properties, maxLength } = schema as Schema & Parts
  if (schema['enum']) return (schema['enum'] as unknown[]).map(String).join(' | ')
  if (schema['const'] !== undefined) return String(schema['const'])
  if (anyOf) return anyOf.map(described).join(' or ')
  if (type === 'array') return `list of ${described(items ?? {})}`
  if (type === 'object') {
    const fields = Object.entries(properties ?? {}).map(([name, one]) => `${name}: ${described(one as Schema)}`)
    return `{ ${fields.join(', ')} }`
  }
  if (pattern?.includes(uuidPattern)) return 'id (UUID)'
  if (pattern?.startsWith('^\\d{4}-')) return 'day (YYYY-MM-DD)'
  return [type ?? 'anything', format, maxLength && `at most ${maxLength} characters`].filter(Boolean).join(', ')
}

type Parts = { format?: string; pattern?: string; anyOf?: Schema[]; items?: Schema; maxLength?: number }

const look = `
:root { color-scheme: light dark }
body { font: 15px/1.55 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding-inline: 1rem }
h1 small { font-weight: 400; opacity: .6 } h2 { margin-block: 2rem .5rem; text-transform: capitalize }
nav { line-height: 2 } a { color: inherit }
details { border-block-start: 1px solid color-mix(in srgb, currentColor 18%, transparent); padding-block: .45rem }
summary { cursor: pointer } summary span { float: inline-end; opacity: .65; font-size: .85em }
summary b { display: inline-block; min-inline-size: 4.2em; font: 600 .8em ui-monospace, monospace }
b.get { color: #2f6f9f } b.post { color: #2b7a55 } b.put { color: #96670f } b.delete { color: #a33a32 }
em { font-size: .8em; border: 1px solid; border-radius: 4px; padding-inline: .4em; opacity: .8 }
table { border-collapse: collapse; inline-size: 100%; font-size: .92em } td, th { text-align: start; vertical-align: top; padding: .25rem .8rem .25rem 0 }
code { font: .92em ui-monospace, monospace }`
