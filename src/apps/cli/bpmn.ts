import { existsSync, globSync, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { comply, Refusal } from '#kernel/refusal.ts'
import { beginsAsBpmn, decodeXml, hasNoDoctype, hasNoScript } from '#modules/processes/rules/bpmn/file/decode.ts'
import { withLegalIds } from '#modules/processes/rules/bpmn/ids.ts'
import { countsOf, modelText, parseBpmn, writeBpmn } from '#modules/processes/rules/bpmn/file/parse.ts'
import { bpmnToSteps } from '#modules/processes/rules/bpmn/read.ts'
import texts from '#modules/processes/texts/en.json' with { type: 'json' }
import type { Verb } from './verb.ts'

type Told = Record<string, unknown>

const most = 20_000_000

/** Reads maps as the server would and keeps nothing: so a script in one is only told. */
export const verb: Verb = async ({ args, say, complain }) => {
  const files = args.filter((one) => !one.startsWith('--')).flatMap(filesOf)
  if (files.length === 0) {
    complain('Name at least one file, or a folder with maps in it.')
    return 2
  }
  let bad = 0
  for (const file of files) {
    const told = await tellOf(file).catch((error: unknown) => refused(error))
    if (told['imported'] !== true || told['sameModel'] !== true) bad++
    say(JSON.stringify({ file, ...told }))
  }
  return bad > 0 ? 1 : 0
}

/** A folder stands for the maps in it, a pattern for what fits it; what is not there is told as a file that cannot be read. */
function filesOf(name: string): string[] {
  const isFolder = statSync(name, { throwIfNoEntry: false })?.isDirectory()
  const pattern = isFolder
    ? `${name}/**/*.{bpmn,bpmn2,xml,BPMN,XML}`
    : /[*?]/.test(name) && !existsSync(name)
      ? name
      : ''
  const found = pattern ? globSync(pattern).sort() : []
  return found.length > 0 ? found : isFolder ? [] : [name]
}

async function tellOf(file: string): Promise<Told> {
  if ((await stat(file)).size > most) throw new Refusal('too-large', 'map-too-large', { most })
  const came = decodeXml(await readFile(file))
  comply(beginsAsBpmn(came), hasNoDoctype(came))
  const { xml, renamed } = withLegalIds(came)
  const { definitions, warnings } = await parseBpmn(xml)
  const { steps, remarks } = await bpmnToSteps(xml)
  const script = hasNoScript(xml)
  return {
    imported: true,
    warnings: script ? [...warnings, wordsOf(script)] : warnings,
    ...(renamed > 0 ? { idsRenamed: renamed } : {}),
    elements: countsOf(definitions),
    ...(await writtenAndRead(definitions)),
    steps: steps.length,
    remarks: Object.fromEntries(
      Map.groupBy(remarks, ({ kind }) => kind)
        .entries()
        .map(([kind, all]) => [kind, all.length]),
    ),
  }
}

/** Whether what we write is read as the same model. */
async function writtenAndRead(definitions: Parameters<typeof writeBpmn>[0]): Promise<Told> {
  const before = modelText(definitions)
  try {
    const again = await parseBpmn(await writeBpmn(definitions))
    return { exported: true, sameModel: modelText(again.definitions) === before }
  } catch (error) {
    return { exported: false, sameModel: false, exportProblem: reasonOf(error) }
  }
}

const refused = (error: unknown): Told => ({
  imported: false,
  reason: error instanceof Refusal ? error.key : isMissing(error) ? 'file-is-missing' : 'unreadable',
  detail: reasonOf(error),
})

const isMissing = (error: unknown) => (error as { code?: unknown }).code === 'ENOENT'

const reasonOf = (error: unknown): string =>
  error instanceof Refusal
    ? wordsOf(error)
    : isMissing(error)
      ? 'There is no such file.'
      : error instanceof Error
        ? (error.message.split('\n')[0] ?? '')
        : String(error)

function wordsOf({ key, details }: Refusal): string {
  const text = (texts.refusals as Record<string, string>)[key] ?? key
  return text.replaceAll(/\{\{(\w+)(, number)?\}\}/g, (_, name: string, isNumber?: string) =>
    isNumber ? Number(details[name]).toLocaleString('en') : String(details[name] ?? ''),
  )
}
