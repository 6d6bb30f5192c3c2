import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
const base = 'http://localhost:9144'
const log = readFileSync('/tmp/audit/log', 'utf8')
export const tokenOf = (role: string) => log.match(new RegExp(`${role} +.*?/enter/(\\S+)`))![1]!
const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', html: 'text/html', json: 'application/json', svg: 'image/svg+xml', woff2: 'font/woff2', png: 'image/png' }
export const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
export async function enter(role: string, language: 'en' | 'ar') {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, baseURL: base })
  await context.addInitScript((l) => { localStorage.setItem('touchstone.language', l); localStorage.setItem('touchstone.scheme', 'light') }, language)
  await context.route((url) => !url.pathname.startsWith('/api'), async (route) => {
    const path = new URL(route.request().url()).pathname
    const file = `/tmp/audit/web${path}`
    const found = path !== '/' && existsSync(file) ? file : '/tmp/audit/web/index.html'
    await route.fulfill({ body: readFileSync(found), contentType: types[found.split('.').pop()!] ?? 'application/octet-stream' })
  })
  const jar = `/tmp/audit/${role}.json`
  if (existsSync(jar)) await context.addCookies(JSON.parse(readFileSync(jar, 'utf8')))
  else {
    const answer = await context.request.post(`/api/enter/${tokenOf(role)}`, { headers: { origin: base } })
    if (!answer.ok()) console.log(role, answer.status(), await answer.text())
    writeFileSync(jar, JSON.stringify(await context.cookies()))
  }
  const page = await context.newPage(); page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text().slice(0, 200)))
  page.on('pageerror', (e) => console.log('PAGE ERROR', e.message))
  return { context, page, get: async (path: string) => (await context.request.get(`/api${path}`)).json() as Promise<any> }
}
export const shot = async (page: any, name: string) => { await page.waitForTimeout(1200); await page.screenshot({ path: `/tmp/audit/shots/${name}.png` }) }
