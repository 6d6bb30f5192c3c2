declare module 'bpmn-moddle' {
  export type Element = {
    $type: string
    $parent?: Element
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
    toXML(element: Element, words?: { format?: boolean }): Promise<{ xml: string }>
  }
}
