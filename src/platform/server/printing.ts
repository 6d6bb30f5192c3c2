import { existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import sharp from 'sharp'
import { type DocumentTree, filesAttached, picturesOf } from '#kernel/printing/document.ts'
import type { FileStore } from './files/files.ts'
import { toDocx } from './office/docx.ts'
import { createPdfRenderer } from './pdf/renderer.ts'
import { createSigningIdentity, type SigningIdentity, signPdf } from './pdf/signature/sign.ts'

export type PrintSignature = { reason: string; name: string; at: Date }
export type Press = {
  pdf(tree: DocumentTree): Promise<Buffer>
  /** The PDF, signed with the organisation's own key. */
  signedPdf(tree: DocumentTree, org: string, signature: PrintSignature): Promise<Buffer>
  docx(tree: DocumentTree): Promise<Buffer>
  close(): Promise<void>
}

/** Photos are printed smaller than they were taken; the originals stay as they are. */
const printable = (original: Buffer): Promise<Buffer> =>
  sharp(original)
    .rotate()
    .resize({ width: 1000, height: 1000, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer()

/** Turns document trees into files. The typesetter starts with the first document, so that the server starts without it. */
export function openPress({ dataDir, store, log }: { dataDir: string; store: FileStore; log: Logger }): Press {
  let renderer: ReturnType<typeof createPdfRenderer> | undefined
  const setting = () => {
    renderer ??= createPdfRenderer({ log })
    return renderer
  }
  const imagesOf = async (tree: DocumentTree): Promise<Map<string, Buffer>> => {
    const images = new Map<string, Buffer>()
    for (const hash of picturesOf(tree.blocks)) images.set(hash, await printable(await store.read(hash)))
    return images
  }
  const pdf = async (tree: DocumentTree) => {
    const images = await imagesOf(tree)
    for (const hash of filesAttached(tree)) images.set(hash, await store.read(hash))
    return setting().render(tree, { images })
  }

  return {
    pdf,
    signedPdf: async (tree, org, signature) =>
      signPdf(await pdf(tree), await identityOf(dataDir, org, signature.name), signature),
    docx: async (tree) => toDocx(tree, await imagesOf(tree)),
    close: async () => renderer?.close(),
  }
}

/** Each organisation signs with a key of its own, made when it first prints; it stands beside the server's keys. */
async function identityOf(dataDir: string, org: string, name: string): Promise<SigningIdentity> {
  const folder = join(dataDir, 'keys')
  const file = join(folder, `${org}.json`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const fresh = `${file}.${process.pid}`
    writeFileSync(fresh, JSON.stringify(await createSigningIdentity(name)), { mode: 0o600, flush: true })
    try {
      linkSync(fresh, file)
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as SigningIdentity
}
