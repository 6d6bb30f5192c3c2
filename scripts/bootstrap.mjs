// Runs on any Node from 20 on and needs nothing installed: it installs what is missing, builds what is stale, and hands over to the pinned Node.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWeb, isBuilt } from './bootstrap/build.mjs'
import { installPackages, isInstalled, pinnedNode } from './bootstrap/install.mjs'
import { alone } from './bootstrap/lock.mjs'
import { whenNpmIsGone } from './bootstrap/npm-parent.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const programs = {
  start: { file: 'src/apps/server/main.ts', needsWeb: true },
  test: { file: 'scripts/test.ts', needsWeb: true },
  bench: { file: 'bench/run.ts', needsWeb: true },
  check: { file: 'scripts/check.ts', needsWeb: false },
  cli: { file: 'src/apps/cli/main.ts', needsWeb: false },
}
const say = (line) => process.stderr.write(`touchstone: ${line}\n`)

const [name = '', ...args] = process.argv.slice(2)
try {
  const program = programs[name]
  if (!program) throw new Error(`"${name}" is unknown. Use one of: ${Object.keys(programs).join(', ')}`)
  await prepare(program)
  handOver(pinnedNode(root), [join(root, program.file), ...args])
} catch (error) {
  say(error.message)
  process.exit(1)
}

async function prepare({ needsWeb }) {
  const isReady = () => isInstalled(root) && (!needsWeb || isBuilt(root))
  if (isReady()) return
  await alone(root, say, async () => {
    if (!isInstalled(root)) await installPackages(root, say)
    if (needsWeb && !isBuilt(root)) await buildWeb(root, pinnedNode(root), say)
  })
}

function handOver(node, argv) {
  if (!existsSync(argv[0])) throw new Error(`${argv[0]} does not exist`)
  // The server learns through the channel that we are gone, also after kill -9.
  const stdio = name === 'start' ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit'
  const child = spawn(node, argv, { stdio, cwd: process.cwd() })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => forward(child, signal))
  child.once('error', (error) => {
    say(error.message)
    process.exit(1)
  })
  child.once('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
  // Otherwise the server would hold its port and its data folder unseen.
  if (process.env.npm_lifecycle_event) whenNpmIsGone(() => child.kill('SIGTERM'))
}

// A terminal sends Ctrl-C to the child as well; twice would mean "at once".
function forward(child, signal) {
  if (signal === 'SIGINT' && process.stdin.isTTY) setTimeout(() => child.kill('SIGTERM'), 3000).unref()
  else child.kill(signal)
}
