import { spawn } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

const modifiedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs
const markOf = (root) => join(root, 'node_modules', '.package-lock.json')

export const isInstalled = (root) => modifiedAt(markOf(root)) >= modifiedAt(join(root, 'package-lock.json'))

export async function installPackages(root, say) {
  // npm ci empties what it finds, and behind a link that is another checkout's.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(
      'node_modules is a link to another folder, which installing would empty. Remove the link and start again.',
    )
  say('installing packages (npm ci); this takes a minute')
  // npm tells its scripts where it is itself. Building needs the development packages, also where NODE_ENV is production.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  try {
    await run([...npm, 'ci', ...options], root)
  } catch (error) {
    // A mirror may lack optional packages of other platforms, which npm ci does not forgive.
    say(`${error.message}; trying npm install, which keeps to the same lock file`)
    await run([...npm, 'install', '--no-save', ...options], root)
  }
  if (!existingNode(root) && tooOld()) await fetchNode(root, say)
  const now = new Date()
  utimesSync(markOf(root), now, now)
}

/** The Node this project is written for. */
export function pinnedNode(root) {
  const node = existingNode(root)
  if (node) return node
  if (!tooOld()) return process.execPath
  throw new Error(
    `Node 24 was not installed by npm (it may have been told to run no scripts), and this is Node ${process.versions.node}. ` +
      'Run "npm rebuild node --ignore-scripts=false", or start with Node 24.',
  )
}

const tooOld = () => Number(process.versions.node.split('.')[0]) < 24

function existingNode(root) {
  const modules = join(root, 'node_modules')
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  const platformPackage = `${prefix}-${process.platform}-${process.arch}`
  return [
    join(modules, 'node', 'bin', 'node'),
    join(modules, '.bin', 'node'),
    join(modules, 'node', 'node_modules', platformPackage, 'bin', 'node'),
    join(modules, platformPackage, 'bin', 'node'),
  ].find((file) => existsSync(file))
}

// The install script of the package "node", which npm has not run.
async function fetchNode(root, say) {
  const folder = join(root, 'node_modules', 'node')
  if (!existsSync(folder) || !readdirSync(folder).includes('installArchSpecificPackage.js')) return
  say('fetching Node 24')
  await run([process.execPath, 'installArchSpecificPackage.js'], folder).catch((error) => say(error.message))
}

/** Everything it says goes to stderr, so that the stdout of "npm run -s cli" stays clean. */
export function run([command, ...args], cwd, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 2, 2] })
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} failed with exit code ${code}`)),
    )
  })
}
