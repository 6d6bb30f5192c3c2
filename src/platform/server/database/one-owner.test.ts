import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ownDataFolder } from './one-owner.ts'

const program = `
  import { ownDataFolder } from ${JSON.stringify(join(import.meta.dirname, 'one-owner.ts'))}
  try { await ownDataFolder(process.argv[1]); console.log('owner') } catch (error) { console.log(error.message) }
  setInterval(() => {}, 1000)`

let dataDir: string
let servers: ChildProcess[]
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'owner-'))
  servers = []
})
afterEach(async () => {
  for (const server of servers) await kill(server)
  rmSync(dataDir, { recursive: true })
})

test('a second server on the same folder is refused with the pid of the first', async () => {
  const { server, said } = await start()
  const second = await start()

  expect(said).toBe('owner')
  expect(second.said).toContain(`is in use by another Touchstone server: process ${server.pid} `)
  await expect(ownDataFolder(dataDir)).rejects.toThrow(`process ${server.pid} `)
})

test('a killed server leaves the folder free', async () => {
  const { server } = await start()
  await kill(server)

  const release = await ownDataFolder(dataDir)
  release()
})

test('of four servers that start at once exactly one gets the folder', async () => {
  const answers = await Promise.all([start(), start(), start(), start()])

  expect(answers.filter(({ said }) => said === 'owner')).toHaveLength(1)
})

test('a note that a reused pid seems to confirm does not keep the folder', async () => {
  const release = await ownDataFolder(dataDir)
  const note = JSON.parse(readFileSync(join(dataDir, 'owner.json'), 'utf8'))
  release()
  writeFileSync(join(dataDir, 'owner.json'), JSON.stringify({ ...note, pid: process.ppid }))

  const releaseAgain = await ownDataFolder(dataDir)
  releaseAgain()
})

test('a live owner keeps the folder even when its lock was lost', async () => {
  const { server } = await start()
  rmSync(join(dataDir, 'owner.lock'))

  await expect(ownDataFolder(dataDir)).rejects.toThrow(`process ${server.pid} `)
})

test('who has given the folder back may take it again', async () => {
  const release = await ownDataFolder(dataDir)
  await expect(ownDataFolder(dataDir)).rejects.toThrow(`process ${process.pid} `)
  release()

  const releaseAgain = await ownDataFolder(dataDir)
  releaseAgain()
})

async function start(): Promise<{ server: ChildProcess; said: string }> {
  const server = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  servers.push(server)
  const [said] = await once(server.stdout, 'data')
  return { server, said: String(said).trim() }
}

async function kill(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
}
