import base from './playwright.config.ts'
const { globalSetup: _, reporter: _r, ...rest } = base
export default { ...rest, reporter: [['line']], outputDir: '/tmp/papers/results', timeout: 90_000, expect: { timeout: 6_000 }, use: { ...rest.use, actionTimeout: 8_000, screenshot: 'only-on-failure' as const } }
