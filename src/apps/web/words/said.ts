/** Names taken from another file of ours; all of them where no single ones are named. */
export type Taken = { file: string; names?: readonly string[] }

/** What a file leans on and what it says, as it is written there. */
export type Said = {
  imports: Taken[]
  /** Names it only hands on, and under which name from where. */
  handsOn: ReadonlyMap<string, { file: string; name: string }>
  /** Namespaces any word of which it may say. */
  namespaces: string[]
  /** Single words it names in full: `audits:register.title`. */
  keys: string[]
}

const statement = /^(import|export)\s+(?!type\s)(?:([^'";]*?)\s*from\s+)?'([^']+)'/gm
/** What is fetched when it is wanted: `import('./plan-audit.tsx')`. */
export const fetching = /(?<!typeof )\bimport\('([^']+)'\)(?!\.[A-Z])/g
const hook = /\b(?:useTranslation|useRefusalText|useFieldTexts)\(\[?((?:'[\w-]+'[, ]*)+)/g
const literal = /'([a-z][a-z-]*:[A-Za-z][\w.-]*)'/g
// An address begins like a text: `mailto:${…}` is none.
const begun = /['"`](?!mailto|tel)([a-z][a-z-]*):(?:[A-Za-z][\w.-]*)?\$\{/g
const refusing = /\bnew Refusal\(/

/** `file` is its path below `src`: `modules/audits/ui/audits-page.tsx`. */
export function saidIn(file: string, source: string): Said {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const found = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, one = '']) => one)
  const [, module] = /^modules\/([^/]+)/.exec(file) ?? []
  return {
    ...leaningsIn(file, code),
    namespaces: [
      ...found(hook).flatMap((names) => [...names.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name)),
      ...found(begun),
      ...(module && refusing.test(code) ? [module] : []),
    ],
    keys: found(literal),
  }
}

function leaningsIn(file: string, code: string): Pick<Said, 'imports' | 'handsOn'> {
  const imports: Taken[] = []
  const handsOn = new Map<string, { file: string; name: string }>()
  for (const [, word, clause = '', path = ''] of code.matchAll(statement)) {
    const from = fileAt(file, path)
    if (!from) continue
    const named = namedIn(clause)
    if (word === 'export' && named) for (const [name, as] of named) handsOn.set(as, { file: from, name })
    else imports.push(named ? { file: from, names: named.map(([name]) => name) } : { file: from })
  }
  return { imports, handsOn }
}

/** `{ plan, type Plan, late as isLate }` → `plan`, and `late` known here as `isLate`. */
function namedIn(clause: string): [name: string, as: string][] | undefined {
  const [, inner] = /^\{([^}]*)\}$/.exec(clause.trim()) ?? []
  return inner
    ?.split(',')
    .map((one) => one.trim())
    .filter((one) => one && !one.startsWith('type '))
    .map((one) => {
      const [name = one, as = name] = one.split(/\s+as\s+/)
      return [name, as]
    })
}

/** `#modules/audits/rules.ts`, or `../rules.ts` from where the file stands; nothing when it is others' code. */
export function fileAt(from: string, path: string): string | undefined {
  if (path.startsWith('#')) return path.slice(1)
  if (!path.startsWith('.')) return undefined
  return new URL(path, `file:///${from}`).pathname.slice(1)
}
