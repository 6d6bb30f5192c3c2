import { describe, expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { beginsAsBpmn, decodeXml, hasNoDoctype, hasNoScript } from './decode.ts'
import { parseBpmn } from './parse.ts'
import { hasNoBrokenTag } from './tags.ts'

const bytesOf = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding))
const said = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a name="é"/>`

describe('a file is read by what its declaration says', () => {
  test.each([
    ['utf-8', bytesOf(said('UTF-8'), 'utf8')],
    ['utf-8 without a word', bytesOf('<a name="é"/>', 'utf8')],
    ['utf-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(said('utf-8'), 'utf8')])],
    ['latin 1', bytesOf(said('ISO-8859-1'), 'latin1')],
    ['latin 1 as Java calls it', bytesOf(said('ISO8859_1'), 'latin1')],
    ['an old Mac as Java calls it', bytesOf(said('MacRoman').replace('é', '\x8e'), 'latin1')],
    ['utf-16 with its mark', new Uint8Array([0xff, 0xfe, ...bytesOf(said('UTF-16'), 'utf16le')])],
    ['utf-16 without its mark', bytesOf(said('UTF-16LE'), 'utf16le')],
    [
      'utf-16, the big end first',
      new Uint8Array([
        0xfe,
        0xff,
        ...bytesOf(said('UTF-16'), 'utf16le').map((_, place, all) => all[place ^ 1] as number),
      ]),
    ],
  ])('%s', (_, bytes) => {
    const text = decodeXml(bytes)

    expect(text).toContain('name="é"')
    expect(text).not.toMatch(/utf-16|8859/i)
  })
})

describe('what cannot be read is refused, with a reason', () => {
  test.each([
    ['unknown-encoding', bytesOf(said('KLINGON-8'), 'utf8')],
    ['broken-encoding', bytesOf(said('UTF-8'), 'latin1')],
    ['encoding-does-not-fit', bytesOf(said('UTF-16'), 'utf8')],
    ['encoding-does-not-fit', new Uint8Array([0xff, 0xfe, ...bytesOf(said('UTF-8'), 'utf16le')])],
  ])('%s', (key, bytes) => {
    expect(() => decodeXml(bytes)).toThrow(expect.objectContaining({ key }) as Error)
  })

  test('document types, entities and scripts', () => {
    expect(hasNoDoctype('<!DOCTYPE a [<!ENTITY b "c">]><a/>')?.key).toBe('map-has-doctype')
    expect(hasNoDoctype('<a><!-- <!DOCTYPE a> --><![CDATA[<!ENTITY]]></a>')).toBeUndefined()
    expect(hasNoDoctype('<a>\u0000</a>')?.key).toBe('map-has-control-characters')
    expect(hasNoScript('<x:script>1</x:script>')?.key).toBe('map-has-script')
    expect(hasNoScript('<a href="JavaScript:x"/>')?.key).toBe('map-has-script')
    expect(hasNoScript('<bpmn:scriptTask name="script"/>')).toBeUndefined()
  })

  test.each([
    ['file-is-empty', ' \n'],
    ['file-is-empty', '<?xml version="1.0"?><!-- nothing -->'],
    ['file-is-no-xml', 'PK, a zip'],
    ['file-is-another-kind', '<?xml version="1.0"?><mxfile host="x"/>'],
    ['file-is-another-kind', '<!DOCTYPE html><html></html>'],
  ])('%s: %s', (key, xml) => {
    expect(beginsAsBpmn(xml)?.key).toBe(key)
  })

  test.each([
    ['file-is-cut-off', '<a><b c="1">words'],
    ['file-is-cut-off', '<a><b c="1'],
    ['file-is-broken', '<a><b></a>'],
    ['file-is-broken', '<a b=1/>'],
    ['file-is-broken', '<a b="1" b="2"/>'],
    ['file-is-broken', '<a/><a/>'],
    ['map-too-deep', '<a>'.repeat(300)],
  ])('%s: %s', (key, xml) => {
    expect(hasNoBrokenTag(xml)?.key).toBe(key)
  })

  test('what is written well is not refused', () => {
    const xml = `<?xml version="1.0"?><?it's so?><!-- <b> --><x:definitions a='"' b="'>"><y c="1"\n d="2" /><![CDATA[<z>]]></x:definitions>`

    expect([beginsAsBpmn(xml), hasNoBrokenTag(xml)]).toEqual([undefined, undefined])
  })

  test.each(['', 'no xml', '<html/>', '<definitions xmlns="http://example.org"/>'])(
    'what is no BPMN: "%s"',
    async (xml) => {
      const error = await parseBpmn(xml).catch((thrown: unknown) => thrown)

      expect(error).toBeInstanceOf(Refusal)
      expect((error as Refusal).key).toBe('not-a-bpmn-file')
    },
  )
})
