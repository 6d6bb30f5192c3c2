import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'
import { lighten } from './lighten.ts'
import { squeeze } from './squeeze.ts'
import { words } from './words/plugin.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const repository = fileURLToPath(new URL('../../..', import.meta.url))

// The modules do nothing when they are merely imported, so what a page does not use of them is left out.
const modules = { test: /\/src\/(modules|kernel)\/.+\.tsx?$/, sideEffects: false }

/** What more than half of them need comes with each of them, however many they become. */
const howManyPages = () =>
  globSync('src/modules/*/ui/routes.tsx', { cwd: repository }).flatMap(
    (file) => readFileSync(`${repository}${file}`, 'utf8').match(/\blazyPage\(/g) ?? [],
  ).length

// Every file costs its headers and its turn, so small ones are put together: what every page needs is two files,
// one of others' code and one of ours; then what forms need, what many pages share, and what some pages share.
const parts = [
  { name: 'base', test: /node_modules/, tags: ['$initial' as const], priority: 40 },
  { name: 'frame', tags: ['$initial' as const], priority: 30 },
  {
    name: 'forms',
    test: /node_modules\/(@mantine\/(form|dates)|klona|fast-deep-equal)\//,
    includeDependenciesRecursively: false,
    priority: 20,
  },
  { name: 'common', minShareCount: Math.ceil(howManyPages() * 0.55), priority: 10 },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2000 },
]

export default defineConfig({
  root: here,
  plugins: [words(`${repository}src`), react(), lighten(), squeeze()],
  css: { postcss: { plugins: [mantine()] } },
  server: { proxy: { '/api': process.env.TOUCHSTONE_API ?? 'http://127.0.0.1:8080' } },
  build: {
    outDir: process.env.TOUCHSTONE_WEB_OUT ?? `${repository}dist/web`,
    emptyOutDir: true,
    assetsInlineLimit: 0, // our content security policy takes no data: addresses for scripts, styles and fonts
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      treeshake: { moduleSideEffects: [modules] },
      output: {
        codeSplitting: { groups: parts },
        chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/, '')}-[hash].js`,
      },
    },
  },
})
