import { PDFDocument, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib'

const mostPages = 1500

/** The pages of a PDF somebody brought; nothing when it is protected, damaged, empty or longer than anybody reads. */
export async function openBrought(bytes: Buffer | undefined): Promise<PDFDocument | undefined> {
  if (!bytes) return undefined
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const count = document.getPageCount()
    return count > 0 && count <= mostPages ? document : undefined
  } catch {
    // Whatever is wrong with a stranger's file, it cannot be shown.
    return undefined
  }
}

const point = 72 / 2.54
/** Where header and footer leave room on a page of ours. */
const frame = { left: 1.1 * point, bottom: 3 * point, width: 595.28 - 2.2 * point, height: 841.89 - 5.2 * point }

/** Puts each page that was brought onto one of our last pages, below the header, footer and state that stand there. */
export async function placeBrought(pdf: Buffer, brought: PDFDocument): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const originals = brought.getPages()
  const ours = document.getPages().slice(-originals.length)
  for (const [nth, original] of originals.entries()) {
    const page = ours[nth]
    // A page without any content has nothing to place.
    if (!page || !original.node.Contents()) continue
    place(page, original, await document.embedPage(original, cropOf(original)))
  }
  return Buffer.from(await document.save({ addDefaultPage: false, updateFieldAppearances: false }))
}

function cropOf(page: PDFPage) {
  const { x, y, width, height } = page.getCropBox()
  return { left: x, bottom: y, right: x + width, top: y + height }
}

function place(page: PDFPage, original: PDFPage, embedded: PDFEmbeddedPage): void {
  const turns = (((Math.round(original.getRotation().angle / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3
  const { width, height } = embedded
  const [wide, high] = turns % 2 === 0 ? [width, height] : [height, width]
  const scale = Math.min(1, frame.width / wide, frame.height / high)
  const left = frame.left + (frame.width - wide * scale) / 2
  const bottom = frame.bottom + (frame.height - high * scale) / 2
  const turned = {
    0: [scale, 0, 0, scale, left, bottom],
    1: [0, -scale, scale, 0, left, bottom + high * scale],
    2: [-scale, 0, 0, -scale, left + wide * scale, bottom + high * scale],
    3: [0, scale, -scale, 0, left + wide * scale, bottom],
  }[turns]
  const { context } = page.doc
  const picture = page.node.newXObject('Brought', embedded.ref).toString()
  const over = page.node.newExtGState('Over', context.obj({ Type: 'ExtGState', BM: 'Multiply' })).toString()
  const edge = [left, bottom, wide * scale, high * scale].map((value) => value.toFixed(2)).join(' ')
  const matrix = turned.map((value) => value.toFixed(5)).join(' ')
  // What stands on our page is drawn over the other without hiding it: the state across it stays visible on any paper.
  const under = `q ${matrix} cm ${picture} Do Q q 0.84 0.86 0.89 RG 0.5 w ${edge} re S Q q ${over} gs`
  const stream = (text: string) => context.register(context.stream(text))
  page.node.wrapContentStreams(stream(under), stream('Q'))
}
