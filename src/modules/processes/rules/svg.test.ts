import { expect, test } from 'vitest'
import { harmlessSvg } from './svg.ts'

const inside = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="10">${content}</svg>`

test('a picture keeps what is drawn', () => {
  const drawn = inside(
    '<defs><marker id="m"><path d="M 1 5" style="stroke: rgb(34, 36, 42);"/></marker></defs><g class="djs-group" data-element-id="a"><path style="marker-end: url(#m)" d="M0"/><text><tspan x="1">قبول &amp; فحص</tspan></text></g>',
  )

  expect(harmlessSvg(`<?xml version="1.0"?><!-- bpmn-js --><!DOCTYPE svg PUBLIC "x" "y">${drawn}`)).toBe(drawn)
})

test.each([
  '<script>alert(1)</script>',
  '<g><script><g>a</g></script></g>',
  '<foreignObject><body onload="x"/></foreignObject>',
  '<rect onclick="alert(1)"/>',
  '<image href="https://example.org/a.png"/>',
  '<a href="javascript:alert(1)"><text>x</text></a>',
  '<use xlink:href="https://example.org/a.svg#x"/>',
  '<style>@import "https://example.org"</style>',
  '<rect style="fill: url(https://example.org/x)"/>',
  '<rect style="fill: url( &quot;//example.org/x&quot;)"/>',
  '<rect style="fill: u\\72l(https://example.org/x)"/>',
  '<rect fill="url(data:image/svg+xml,x)"/>',
  '<animate attributeName="href" to="https://example.org"/>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<scr<script>ipt>alert(1)</script>',
  '<rect/onload=alert(1) x="https://example.org">',
])('and nothing that acts or reaches out: %s', (evil) => {
  const clean = harmlessSvg(inside(`${evil}<rect x="1"/>`))

  expect(clean).not.toMatch(
    /<script|onload=|onclick|example\.org|javascript|data:|<image|<style|foreignObject|<animate/i,
  )
})

test('what is no picture is refused', () => {
  expect(() => harmlessSvg('<html></html>')).toThrow(expect.objectContaining({ key: 'not-a-picture' }) as Error)
  expect(harmlessSvg('  ')).toBe('')
})
