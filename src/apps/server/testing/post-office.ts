import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; text: string }

/** A real mail server of the test's own; it may be told to refuse. */
export async function openPostOffice() {
  const received: Received[] = []
  const mood = { refusesNext: 0 }
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (mood.refusesNext-- > 0) return done(Object.assign(new Error('mailbox full'), { responseCode: 452 }))
        received.push({ to: session.envelope.rcptTo.map((one) => one.address), text: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready))
  const { port } = smtp.server.address() as { port: number }
  return { received, mood, url: `smtp://127.0.0.1:${port}`, close: () => smtp.close() }
}

/** The parts of a mail in plain sight. */
export const decoded = (text = ''): string =>
  text +
  [...text.matchAll(/Content-Transfer-Encoding: base64\r\n\r\n([\s\S]*?)\r\n--/g)]
    .map(([, part]) => Buffer.from(part ?? '', 'base64').toString())
    .join('') +
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
