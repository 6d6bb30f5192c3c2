import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Two starts in one clone take turns to install and build. */
export async function alone(root, say, work) {
  const lock = join(root, 'dist', 'bootstrap.lock')
  mkdirSync(join(root, 'dist'), { recursive: true })
  for (let turn = 0; !take(lock); turn++) {
    if (turn === 0) say('waiting for another start in this folder, which is installing or building')
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true })
    else await sleep(200)
  }
  const giveBack = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', giveBack)
  try {
    return await work()
  } finally {
    process.off('exit', giveBack)
    giveBack()
  }
}

function take(lock) {
  try {
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOENT') return false
    throw error
  }
}

// Its holder was killed. One without a pid yet is given a moment to write it.
function isAbandoned(lock) {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'))
    return pid > 0 && !isAlive(pid)
  } catch {
    return ageOf(lock) > 10_000
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function ageOf(lock) {
  try {
    return Date.now() - statSync(lock).mtimeMs
  } catch {
    return 0 // just given back
  }
}
