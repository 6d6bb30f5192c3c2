import { crc32, deflateRawSync } from 'node:zlib'

/** An office file of any entries, also of those Word would never write. */
export function zipOf(entries: Readonly<Record<string, string | Buffer>>, lie: { size?: number } = {}): Buffer {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(entries)) {
    const bytes = Buffer.from(content as string)
    const packed = deflateRawSync(bytes)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc32(bytes), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(lie.size ?? bytes.length, 22)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    const line = Buffer.alloc(46)
    line.writeUInt32LE(0x02014b50, 0)
    head.copy(line, 6, 4, 30)
    line.writeUInt32LE(at, 42)
    files.push(head, Buffer.from(name), packed)
    list.push(line, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const all = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(entries).length, 8)
  end.writeUInt16LE(Object.keys(entries).length, 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, all, end])
}

const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const links = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

/** The least a Word file is made of. */
export const wordParts = (body: string): Record<string, string> => ({
  '[Content_Types].xml': types,
  '_rels/.rels': links,
  'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
})
