import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const [brotli, zipped] = [promisify(brotliCompress), promisify(gzip)]
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }

/** Scripts and styles are squeezed once, when they are built, and as small as they get; the server only picks a file. */
export const squeeze = (): Plugin => ({
  name: 'squeeze',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets')
    const texts = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))
    await Promise.all(
      texts.map(async (name) => {
        const bytes = readFileSync(join(assets, name))
        writeFileSync(join(assets, `${name}.br`), await brotli(bytes, best))
        writeFileSync(join(assets, `${name}.gz`), await zipped(bytes, { level: 9 }))
      }),
    )
  },
})
