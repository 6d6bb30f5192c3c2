import { findFreePosition, generateGetNextPosition } from 'diagram-js/lib/features/auto-place/AutoPlaceUtil.js'

type Shape = Parameters<typeof findFreePosition>[0] & { businessObject?: { $instanceOf(type: string): boolean } }
type Bus = { on(event: string, priority: number, hear: (given: { shape: Shape; source: Shape }) => unknown): void }

/** Where a map runs from the right, what is added to it stands to the left. */
export function growingLeft(isFromTheRight: () => boolean) {
  const placeToTheLeft = (bus: Bus) =>
    bus.on('autoPlace', 1500, ({ shape, source }) => {
      if (!isFromTheRight() || !shape.businessObject?.$instanceOf('bpmn:FlowNode')) return undefined
      const beside = { x: source.x - 60 - shape.width / 2, y: source.y + source.height / 2 }
      return findFreePosition(source, shape, beside, generateGetNextPosition({ y: { margin: 30, minDistance: 80 } }))
    })
  return { __init__: [['eventBus', placeToTheLeft]] }
}
