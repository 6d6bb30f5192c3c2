import { Readable } from 'node:stream'
import sharp from 'sharp'
import { KeepFile } from '#platform/server/files/kept-files.ts'
import { gaugeWithLabel, palletWithoutLabel } from './drawings.ts'
import type { Script } from '../timeline.ts'

/** The photos auditors took: drawn here, kept like any other file on the morning of their audit. */
export function keepPhotos(script: Script): void {
  const { calendar, day } = script
  keep(script, 'pallet', 'aisha', calendar.on(108), 'pallet-q2-07.jpg', palletWithoutLabel())
  const expired = day(calendar.on(235))
  keep(script, 'gauge', 'omar', calendar.on(328), 'bore-gauge-g-118.jpg', gaugeWithLabel(expired))
}

function keep({ deed, id, teller }: Script, key: string, who: string, on: number, name: string, svg: string): void {
  const { store } = teller
  if (!store) return
  deed(on, who, async (me) => {
    const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer()
    await me.do(KeepFile, { id: id(`photo:${key}`), name, ...(await store.keep(Readable.from([bytes]))) })
  })
}
