import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { type Language, languages } from '#kernel/text.ts'
import type { DocumentContent } from '../../contract/content.ts'
import { type Pair, pairs } from '../../rules/text/pairing.ts'
import { type Alignment, alignmentKey } from './schema/aligned.ts'
import { asItIs } from './schema/suggested.ts'

export type Row = { pair: Pair; top: number }
export type Editors = Partial<Record<Language, Editor>>

/** Brings the pairs of two editors to one height, and says where each begins. */
export function useAlignment(editors: Editors, content: DocumentContent, isWide: boolean): readonly Row[] {
  const [rows, setRows] = useState<readonly Row[]>([])
  const { en, ar } = editors
  useEffect(() => {
    if (!en || !ar) return undefined
    const align = () => {
      if (en.isDestroyed || ar.isDestroyed) return
      const next = aligned({ en, ar }, pairs(content), isWide)
      for (const language of languages) tell({ en, ar }[language], next[language])
      setRows(next.rows)
    }
    const frame = requestAnimationFrame(align)
    const watcher = new ResizeObserver(() => requestAnimationFrame(align))
    watcher.observe(en.view.dom)
    watcher.observe(ar.view.dom)
    return () => {
      cancelAnimationFrame(frame)
      watcher.disconnect()
    }
  }, [en, ar, content, isWide])
  return rows
}

type Measured = ReadonlyMap<string, { index: number; height: number }>
const below = 12

function measured({ state, view }: Editor): Measured {
  const blocks = new Map<string, { index: number; height: number }>()
  state.doc.forEach((node, at, index) => {
    const element = view.nodeDOM(at)
    const height = element instanceof HTMLElement ? element.getBoundingClientRect().height + below : 0
    blocks.set(node.attrs['id'] as string, { index, height })
  })
  return blocks
}

type Sides = Record<Language, Alignment> & { rows: readonly Row[] }

function aligned(editors: Record<Language, Editor>, all: readonly Pair[], isWide: boolean): Sides {
  const sides = { en: measured(editors.en), ar: measured(editors.ar) }
  const room = { en: new Map<number, number>(), ar: new Map<number, number>() }
  const last = { en: -1, ar: -1 }
  const stale = { en: new Set<string>(), ar: new Set<string>() }
  const rows: Row[] = []
  let top = 0
  let inOrder = isWide
  for (const pair of all) {
    for (const language of pair.stale) stale[language].add(pair.id)
    const height = Math.max(sides.en.get(pair.id)?.height ?? 0, sides.ar.get(pair.id)?.height ?? 0)
    for (const language of languages) {
      const here = sides[language].get(pair.id)
      if (here && here.index < last[language]) inOrder = false
      if (here) last[language] = here.index
      const missing = Math.round(height - (here?.height ?? 0))
      if (missing > 0) room[language].set(last[language], (room[language].get(last[language]) ?? 0) + missing)
    }
    rows.push({ pair, top })
    top += height
  }
  const none = new Map<number, number>()
  return {
    rows,
    en: { room: inOrder ? room.en : none, stale: stale.en },
    ar: { room: inOrder ? room.ar : none, stale: stale.ar },
  }
}

function tell(editor: Editor, next: Alignment): void {
  const before = alignmentKey.getState(editor.state)
  if (before && same(before, next)) return
  editor.view.dispatch(asItIs(editor.state.tr).setMeta(alignmentKey, next).setMeta('addToHistory', false))
}

const same = (a: Alignment, b: Alignment) =>
  JSON.stringify([[...a.room], [...a.stale]]) === JSON.stringify([[...b.room], [...b.stale]])
