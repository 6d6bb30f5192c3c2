import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const [brotli, zipped] = [promisify(brotliCompress), promisify(gzip)]
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }

/** Pages, scripts and styles are squeezed once, when they are built, and as small as they get; the server only picks a file. */
export const squeeze = (): Plugin => ({
  name: 'squeeze',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const texts = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(html|js|css|svg)$/.test(name),
    )
    await Promise.all(
      texts.map(async (name) => {
        const bytes = readFileSync(join(dir, name))
        writeFileSync(join(dir, `${name}.br`), await brotli(bytes, best))
        writeFileSync(join(dir, `${name}.gz`), await zipped(bytes, { level: 9 }))
      }),
    )
  },
})
