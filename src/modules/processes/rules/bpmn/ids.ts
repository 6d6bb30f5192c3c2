const legal = /^[A-Za-z_][\w.-]*$/
const idsIn = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** What the file calls its own names: `bpmnElement="tns:a"` is the `a` of this file. */
function prefixesOfItsOwn(xml: string): string[] {
  const root = /<[\w.-]{0,50}:?definitions\s[^<>]*>/.exec(xml)?.[0] ?? ''
  const own = /\stargetNamespace\s*=\s*["']([^"']+)["']/.exec(root)?.[1]
  return [...root.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)]
    .filter(([, , space]) => own && space === own)
    .map(([, prefix]) => prefix as string)
}

/** Some tools give ids that no XML document may have, and no drawing tool takes: those are written otherwise wherever they stand. So are ids that are named with the file's own prefix. */
export function withLegalIds(xml: string): { xml: string; renamed: number } {
  const ids = new Set([...xml.matchAll(idsIn)].map(([, double, single]) => double ?? single ?? ''))
  const names = new Map<string, string>()
  const used = new Set(ids)
  for (const id of ids) {
    if (legal.test(id) || id === '') continue
    const plain = `_${id.replaceAll(/[^A-Za-z0-9_.-]/g, '_')}`
    let name = plain
    for (let time = 2; used.has(name); time++) name = `${plain}_${time}`
    used.add(name)
    names.set(id, name)
  }
  const renamed = names.size
  for (const prefix of prefixesOfItsOwn(xml)) for (const id of ids) names.set(`${prefix}:${id}`, names.get(id) ?? id)
  if (names.size === 0) return { xml, renamed }
  const said = (text: string) => names.get(text)
  return {
    renamed,
    xml: xml
      .replaceAll(
        /([\s:](?!name\b|text\b)[\w:.-]{1,100}\s{0,20}=\s*)("([^"]*)"|'([^']*)')/g,
        (whole, before: string, _, double?: string, single?: string) => {
          const name = said(double ?? single ?? '')
          return name ? `${before}"${name}"` : whole
        },
      )
      .replaceAll(/>([^<>]+)</g, (whole, text: string) => {
        const name = said(text.trim())
        return name ? `>${name}<` : whole
      }),
  }
}
