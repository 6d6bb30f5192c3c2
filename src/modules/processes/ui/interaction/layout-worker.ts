import { layOut, type Link } from '../../rules/interaction/layers.ts'

type Asked = { ids: string[]; links: Link[] }

/** Lays out beside the page, so that the page goes on answering. */
globalThis.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  globalThis.postMessage(layOut(data.ids, data.links), { transfer: [] })
})
