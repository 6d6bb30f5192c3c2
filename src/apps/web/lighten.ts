import type { Plugin } from 'vite'

const schemas = /\/zod\/v4\/classic\/schemas\.js$/
const unused = [
  /^\s*inst\._zod\.processJSONSchema = .*;$/gm,
  /^\s*(?:input|output): createStandardJSONSchemaMethod\(.*\),$/gm,
  /^\s*return createToJSONSchemaMethod\(.*;$/gm,
  // Its own English sentences: what is wrong with a field is told in our texts.
  /^\s*if \(!core\.globalConfig\.localeError\)\s*core\.config\(en\(\)\);$/gm,
]

/** Only the server tells its schemas as JSON (`docs/openapi.json`); a page checks with them, and leaves the telling out. */
export const lighten = (): Plugin => ({
  name: 'lighten',
  apply: 'build',
  transform(code, id) {
    if (!schemas.test(id)) return undefined
    return { code: unused.reduce((left, part) => left.replace(part, ''), code), map: null }
  },
})
