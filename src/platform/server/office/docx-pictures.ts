import sharp from 'sharp'
import type { Block, Figure } from '#kernel/printing/document.ts'

export type LoadedPicture = Readonly<{ type: 'jpg' | 'png'; data: Buffer; width: number; height: number }>
export type Pictures = ReadonlyMap<string, LoadedPicture>

export const pictureKey = ({ picture }: Figure): string => ('hash' in picture ? picture.hash : picture.svg)

/** Word reads JPEG and PNG: drawings and anything else are turned into PNG. */
export async function loadPictures(blocks: readonly Block[], images: ReadonlyMap<string, Buffer>): Promise<Pictures> {
  const loaded = new Map<string, LoadedPicture>()
  for (const figure of figuresOf(blocks)) {
    const bytes = 'hash' in figure.picture ? images.get(figure.picture.hash) : Buffer.from(figure.picture.svg)
    if (bytes === undefined) throw new Error(`document: the picture "${pictureKey(figure)}" is missing`)
    const picture = sharp(bytes, { density: 144, limitInputPixels: 50_000_000 })
    const { format, width = 1, height = 1 } = await picture.metadata()
    const data = format === 'jpeg' ? bytes : await picture.png().toBuffer()
    loaded.set(pictureKey(figure), { type: format === 'jpeg' ? 'jpg' : 'png', data, width, height })
  }
  return loaded
}

const figuresOf = (blocks: readonly Block[]): readonly Figure[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block]
    if (block.kind === 'gallery') return block.figures
    if (block.kind === 'card') return figuresOf(block.blocks)
    if (block.kind === 'sideBySide') return figuresOf([...block.en, ...block.ar])
    return []
  })
