type Box = { x: number; y: number; width: number; height: number }
/** A part of the map as it was drawn, at the scale it was drawn for. */
export type Sheet = Box & { scale: number }

export const isInside = (sight: Box, box: Box): boolean =>
  box.x < sight.x + sight.width &&
  box.x + box.width > sight.x &&
  box.y < sight.y + sight.height &&
  box.y + box.height > sight.y

/** The sheet holds what is seen, and is not stretched or squeezed beyond what can be read. */
export const isEnough = (sheet: Sheet, seen: Sheet): boolean =>
  seen.x >= sheet.x &&
  seen.y >= sheet.y &&
  seen.x + seen.width <= sheet.x + sheet.width &&
  seen.y + seen.height <= sheet.y + sheet.height &&
  seen.scale < sheet.scale * 2 &&
  seen.scale > sheet.scale / 2

export const aroundOf = ({ x, y, width, height, scale }: Sheet): Sheet => ({
  x: x - width / 2,
  y: y - height / 2,
  width: width * 2,
  height: height * 2,
  scale,
})

const viewBoxOf = ({ x, y, width, height }: Box) => `${x} ${y} ${width} ${height}`

/** What the drawing of a sheet is drawn with. */
export const paperOf = (drawn: Sheet) => ({
  width: drawn.width * drawn.scale,
  height: drawn.height * drawn.scale,
  viewBox: viewBoxOf(drawn),
})

/** Shifts and stretches a sheet so that what is seen stands in the frame. */
export function lay(paper: SVGSVGElement | null, sheet: Sheet, seen: Sheet): void {
  if (!paper) return
  const [x, y] = [(sheet.x - seen.x) * seen.scale, (sheet.y - seen.y) * seen.scale]
  paper.style.transform = `translate(${x}px, ${y}px) scale(${seen.scale / sheet.scale})`
}

/** On paper stands what is seen, as wide as the paper. */
export function onPaper(paper: { current: SVGSVGElement | null }, seen: () => Sheet): () => void {
  let before = ''
  const begin = () => {
    before = paper.current?.getAttribute('viewBox') ?? ''
    paper.current?.setAttribute('viewBox', viewBoxOf(seen()))
  }
  const end = () => paper.current?.setAttribute('viewBox', before)
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}
