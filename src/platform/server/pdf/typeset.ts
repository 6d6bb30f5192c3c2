import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DocumentTree } from '#kernel/printing/document.ts'
import { claimAccessible } from './accessible.ts'
import { openBrought, placeBrought } from './brought.ts'
import { fontFolders, strangeFonts } from './fonts.ts'
import { prepare } from './preparation/prepare.ts'

export type Standard = 'a-3a' | 'a-4f' | '1.7'

const workspace = fileURLToPath(new URL('template', import.meta.url))
const inWorkspace = (name: string) => path.join(workspace, name)

/** The typesetter of this process: fonts and templates stay loaded between documents. */
export function createTypesetter() {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders }] })
  return async (tree: DocumentTree, images: ReadonlyMap<string, Buffer>, wanted: Standard): Promise<Buffer> => {
    const last = tree.blocks.at(-1)
    const brought = last?.kind === 'pages' ? await openBrought(images.get(last.hash)) : undefined
    const { data, files, creationTimestamp } = prepare(tree, images, brought?.getPageCount())
    // What others made is no file for the archive: then the whole does not claim to be one.
    const standard = brought ? '1.7' : wanted
    const compile = (json: string): Buffer => {
      compiler.resetShadow()
      for (const [name, bytes] of files) compiler.mapShadow(inWorkspace(name), bytes)
      compiler.mapShadow(inWorkspace('data.json'), Buffer.from(json))
      const compiled = compiler.compile({ mainFilePath: inWorkspace('report.typ') })
      const failed = compiled.hasError() ? compiled.takeError() : null
      if (failed !== null) throw new Error(`typst: ${JSON.stringify(compiler.fetchDiagnostics(failed)).slice(0, 2000)}`)
      if (compiled.result === null) throw new Error('typst: no document came out')
      return compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp })
    }
    const pdf = withoutUndrawable(JSON.stringify(data), compile)
    const strangers = strangeFonts(pdf)
    if (strangers.length > 0) throw new Error(`pdf: fonts that are not ours: ${strangers.join(', ')}`)
    compiler.evictCache(2)
    if (brought) return placeBrought(pdf, brought)
    return standard === 'a-3a' ? claimAccessible(pdf) : pdf
  }
}

/** What no font draws after all is replaced, a few times at most: a report is not lost for one character. */
function withoutUndrawable(json: string, compile: (json: string) => Buffer): Buffer {
  let text = json
  for (let attempt = 0; ; attempt++) {
    try {
      return compile(text)
    } catch (error) {
      const reason = error instanceof Error ? error.message : JSON.stringify(error)
      const missing = [...reason.matchAll(/the text [`\\"]+(.+?)[`\\"]+ could not be displayed/gu)].map(
        (found) => found[1] ?? '',
      )
      const characters = new Set(
        missing.flatMap((words) => [...words]).filter((one) => (one.codePointAt(0) ?? 0) > 0x7f),
      )
      if (attempt === 3 || characters.size === 0) throw error
      for (const character of characters) text = text.replaceAll(character, '\ufffd')
    }
  }
}
