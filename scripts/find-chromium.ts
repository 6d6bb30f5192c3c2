import { execFile, spawn } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

type Say = (line: string) => void

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const root = join(import.meta.dirname, '..')

/** The path of a Chromium that runs here; fetches one where there is none. */
export async function findChromium(say: Say): Promise<string> {
  return (
    (await fromEnvironment(say)) ??
    (await fromPath(say)) ??
    (await fromPlaywright(say)) ??
    (await byApt(say)) ??
    (await byPlaywright(say)) ??
    giveUp()
  )
}

async function fromEnvironment(say: Say): Promise<string | undefined> {
  const path = process.env.CHROMIUM_PATH
  if (!path) return undefined
  if (!(await runs(path, say)))
    throw new Error(
      `CHROMIUM_PATH is ${path}, which does not run. Set it to a Chromium or Chrome program, or leave it out.`,
    )
  return path
}

async function fromPath(say: Say): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  candidates.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  for (const path of candidates) if (isProgram(path) && (await runs(path, say))) return path
  return undefined
}

async function fromPlaywright(say: Say): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) && (await runs(path, say)) ? path : undefined
}

async function byApt(say: Say): Promise<string | undefined> {
  const aptGet = '/usr/bin/apt-get'
  if (process.getuid?.() !== 0 || !isProgram(aptGet)) return undefined
  say('No Chromium found: installing it with apt-get')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (!(await succeeds(aptGet, ['update', '-q'], env)))
    say('apt-get update failed: trying with the lists that are there')
  for (const name of ['chromium', 'chromium-browser']) {
    if (!(await succeeds(aptGet, ['install', '-y', '-q', '--no-install-recommends', name], env)))
      say(`apt-get install ${name} failed`)
    const path = await fromPath(say)
    if (path) return path
  }
  return undefined
}

async function byPlaywright(say: Say): Promise<string | undefined> {
  say('No Chromium found: downloading the one of Playwright')
  const command = join(root, 'node_modules/@playwright/test/cli.js')
  if (await succeeds(process.execPath, [command, 'install', 'chromium'], process.env)) return fromPlaywright(say)
  say('The download failed')
  return undefined
}

function giveUp(): never {
  throw new Error(
    'There is no Chromium to test with, and none could be installed. Install it (as root: apt-get install chromium), ' +
      'or set CHROMIUM_PATH to a Chromium or Chrome program.',
  )
}

/** Some distributions ship a program that only says where to get the real one. */
async function runs(path: string, say: Say): Promise<boolean> {
  const answer = await promisify(execFile)(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).catch(
    (error: Error) => error,
  )
  const version = answer instanceof Error ? '' : answer.stdout.trim()
  say(version ? `Chromium: ${path} (${version})` : `${path} does not run`)
  return version !== ''
}

/** Its output goes to our stderr, so that stdout stays for results. */
function succeeds(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', process.stderr, process.stderr] })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
