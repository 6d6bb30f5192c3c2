import type { Plugin } from 'vite'

const schemas = /\/zod\/v4\/classic\/schemas\.js$/
const writers = [
  /^\s*inst\._zod\.processJSONSchema = .*;$/gm,
  /^\s*(?:input|output): createStandardJSONSchemaMethod\(.*\),$/gm,
  /^\s*return createToJSONSchemaMethod\(.*;$/gm,
]

/** Only the server tells its schemas as JSON (`docs/openapi.json`); a page checks with them, and leaves the telling out. */
export const lighten = (): Plugin => ({
  name: 'lighten',
  apply: 'build',
  transform(code, id) {
    if (!schemas.test(id)) return undefined
    return { code: writers.reduce((left, writer) => left.replace(writer, ''), code), map: null }
  },
})
