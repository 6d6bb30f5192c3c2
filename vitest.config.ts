import { defineConfig } from 'vitest/config'

/** Long proofs: they run in `npm test`, after `check`. */
const proofs = [
  'src/apps/server/proofs/durability.test.ts',
  'src/apps/server/proofs/two-tenants.test.ts',
  'src/apps/server/proofs/http.test.ts',
  'src/apps/cli/backup.test.ts',
  'src/apps/cli/backup/encrypted.test.ts',
  'src/apps/cli/fsck/fsck.test.ts',
  'src/apps/cli/backup/into-server.test.ts',
  'src/apps/server/proofs/search-scale.test.ts',
  'src/apps/server/proofs/search-in-texts.test.ts',
  'src/apps/server/proofs/bad-input.test.ts',
  'src/platform/server/office/reading/text-of-file.test.ts',
  'src/apps/server/proofs/two-nodes.test.ts',
  'src/platform/server/postgres/postgres.test.ts',
  'scripts/boundaries.test.ts',
  'seeds/story.test.ts',
  'src/apps/server/example.test.ts',
  'src/apps/server/people/second-factor.test.ts',
  'src/modules/audits/reports/reports-pdf.test.ts',
  'src/apps/server/routes/documents/texts.test.ts',
  'src/platform/server/pdf/pdf.test.ts',
  'src/platform/server/database/one-owner.test.ts',
  'src/modules/documents/reports/effective-copy.test.ts',
  'src/apps/server/news/mail.test.ts',
  'src/apps/server/news/reset-mail.test.ts',
  'src/platform/server/office/word/read-word.test.ts',
  'src/platform/server/pdf/brought.test.ts',
  'src/modules/documents/commands/testing/import.test.ts',
  'src/modules/documents/commands/testing/prints.test.ts',
  'src/modules/documents/reports/content.test.ts',
  'src/modules/processes/reports/process-sheet.test.ts',
  'src/modules/audits/reports/reports-docx.test.ts',
]
const all = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'seeds/**/*.test.ts', 'scripts/**/*.test.ts']
const wanted = process.env['TOUCHSTONE_TESTS'] ?? 'all'

export default defineConfig({
  test: {
    include: wanted === 'proofs' ? proofs : all,
    exclude: ['**/node_modules/**', '**/dist/**', ...(wanted === 'quick' ? proofs : [])],
    globalSetup: ['./src/platform/server/testing/global-setup.ts'],
    maxWorkers: 2,
    isolate: wanted !== 'quick',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
