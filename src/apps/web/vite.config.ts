import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'
import { squeeze } from './squeeze.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const repository = fileURLToPath(new URL('../../..', import.meta.url))

const parts = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 30 },
  {
    name: 'look',
    test: /node_modules\/@mantine\/(core|hooks|notifications|store)\/|node_modules\/@floating-ui\//,
    priority: 20,
  },
]

export default defineConfig({
  root: here,
  plugins: [react(), squeeze()],
  css: { postcss: { plugins: [mantine()] } },
  server: { proxy: { '/api': process.env.TOUCHSTONE_API ?? 'http://127.0.0.1:8080' } },
  build: {
    outDir: process.env.TOUCHSTONE_WEB_OUT ?? `${repository}dist/web`,
    emptyOutDir: true,
    assetsInlineLimit: 0, // our content security policy takes no data: addresses for scripts, styles and fonts
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups: parts } } },
  },
})
