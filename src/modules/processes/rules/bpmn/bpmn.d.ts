declare module 'bpmn-moddle' {
  export type Element = {
    $type: string
    $parent?: Element
    $descriptor?: { properties: { name: string; isReference?: boolean; default?: unknown }[] }
    $attrs?: Record<string, string>
    $children?: Element[]
    id?: string
    name?: string
    get(name: string): unknown
    [property: string]: unknown
  }
  export type Warning = { message: string }
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: Element; warnings: Warning[] }>
    create(type: string, properties: object): Element
    createAny(type: string, space: string, properties: object): Element
    toXML(element: Element, words?: { format?: boolean }): Promise<{ xml: string }>
  }
}

declare module 'bpmn-js-differ' {
  import type { Element } from 'bpmn-moddle'
  export type Changed = { model: Element; attrs: Record<string, { oldValue: unknown; newValue: unknown }> }
  export type Difference = {
    _added: Record<string, Element>
    _removed: Record<string, Element>
    _changed: Record<string, Changed>
    _layoutChanged: Record<string, Element>
  }
  export function diff(before: Element, after: Element): Difference
}
