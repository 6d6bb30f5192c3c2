import { createServer } from 'node:net'

/** Below what systems give to whoever asks for any port, so that no connection of another test takes it before its server does. */
const [first, beyond] = [20_000, 32_000]

const isFree = (port: number): Promise<boolean> =>
  new Promise((settle) => {
    const probe = createServer()
    probe.once('error', () => settle(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => settle(true)))
  })

/** A port for a server that is started a moment later. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + Math.floor(Math.random() * (beyond - first))
    if (await isFree(port)) return port
  }
}
