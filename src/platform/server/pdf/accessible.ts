import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

/**
 * The typesetter claims one standard at a time; a PDF/A-3a of ours also fulfils PDF/UA-1.
 * The claim is added behind the finished file: the bytes before stay as they are.
 */
export async function claimAccessible(pdf: Buffer): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  const { context, catalog } = document
  const metadata = context.lookup(catalog.get(PDFName.of('Metadata')))
  if (!(metadata instanceof PDFRawStream)) throw new Error('pdf: the metadata is missing')
  const xmp = withClaim(Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8'))
  // A new stream, not the old one changed: an incremental update writes only what was registered anew.
  const stream = PDFRawStream.of(
    context.obj({ Type: 'Metadata', Subtype: 'XML', Length: Buffer.byteLength(xmp) }),
    Buffer.from(xmp, 'utf8'),
  )
  catalog.set(PDFName.of('Metadata'), context.register(stream))
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({})
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true))
  catalog.set(PDFName.of('ViewerPreferences'), preferences)
  return Buffer.from(await document.commit({ useObjectStreams: false }))
}

const bag = '<pdfaExtension:schemas><rdf:Bag>'

function withClaim(xmp: string): string {
  if (!xmp.includes(bag)) throw new Error('pdf: the metadata is not as expected')
  return xmp
    .replace(bag, bag + schema)
    .replace(
      '<rdf:Description rdf:about=""',
      '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    )
    .replace('<pdfaExtension:schemas>', '<pdfuaid:part>1</pdfuaid:part><pdfaExtension:schemas>')
}

const resource = (content: string) => `<rdf:li rdf:parseType="Resource">${content}</rdf:li>`
const property = [
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>PDF/UA part number</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
].join('')
const schema = resource(
  [
    '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
    '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
    `<pdfaSchema:property><rdf:Seq>${resource(property)}</rdf:Seq></pdfaSchema:property>`,
  ].join(''),
)
