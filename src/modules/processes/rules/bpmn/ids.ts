const legal = /^[A-Za-z_][\w.-]*$/
const idsIn = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Some tools give ids that no XML document may have, and no drawing tool takes: those are written otherwise wherever they stand. */
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
  if (names.size === 0) return { xml, renamed: 0 }
  const said = (text: string) => names.get(text)
  return {
    renamed: names.size,
    xml: xml
      .replaceAll(
        /([\s:](?!name\b|text\b)[\w:.-]+\s*=\s*)("([^"]*)"|'([^']*)')/g,
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
