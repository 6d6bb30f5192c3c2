/** What a file leans on and what it says, as it is written there. */
export type Said = {
  /** Other files of ours it comes with. */
  imports: string[]
  /** Files of ours it fetches later. */
  fetches: string[]
  /** Namespaces any word of which it may say. */
  namespaces: string[]
  /** Single words it names in full: `audits:register.title`. */
  keys: string[]
}

const statement = /^(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm
export const fetching = /(?<!typeof )\bimport\('([^']+)'\)(?!\.[A-Z])/g
const hook = /\b(?:useTranslation|useRefusalText|useFieldTexts)\(\[?((?:'[\w-]+'[, ]*)+)/g
const literal = /'([a-z][a-z-]*:[A-Za-z][\w.-]*)'/g
const begun = /['"`]([a-z][a-z-]*):(?:[A-Za-z][\w.-]*)?\$\{/g
const refusing = /\bnew Refusal\(/

/** `file` is its path below `src`: `modules/audits/ui/audits-page.tsx`. */
export function saidIn(file: string, source: string): Said {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const found = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, one = '']) => one)
  const ours = (paths: string[]) => paths.flatMap((path) => fileAt(file, path) ?? [])
  const [, module] = /^modules\/([^/]+)/.exec(file) ?? []
  return {
    imports: ours(found(statement)),
    fetches: ours(found(fetching)),
    namespaces: [
      ...found(hook).flatMap((names) => [...names.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name)),
      ...found(begun),
      ...(module && refusing.test(code) ? [module] : []),
    ],
    keys: found(literal),
  }
}

/** `#modules/audits/rules.ts`, or `../rules.ts` from where the file stands; nothing when it is others' code. */
export function fileAt(from: string, path: string): string | undefined {
  if (path.startsWith('#')) return path.slice(1)
  if (!path.startsWith('.')) return undefined
  return decodeURI(new URL(path, `file:///${from}`).pathname.slice(1))
}
