import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  globalSetup: './house/start-house.ts',
  workers: 1,
  fullyParallel: false,
  // Long, as a machine that stands still for a while is no failure; what never comes is told all the same.
  timeout: 480_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./steps/closing-line.ts']],
  outputDir: '../test-results',
  use: {
    trace: 'off',
    actionTimeout: 40_000,
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    viewport: { width: 1440, height: 900 },
    // A click into a panel that still slides in lands beside its button.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'en', use: { locale: 'en-GB' } },
    { name: 'ar', use: { locale: 'ar-AE' } },
  ],
})
