import { useEffect, useRef, useSyncExternalStore } from 'react'
import { keep, kept } from '../kept.ts'

const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const areOn = () => kept('shortcuts') !== 'off'

export const useShortcutsAreOn = (): boolean => useSyncExternalStore(listen, areOn)

/** Single keys can be switched off, for those whose speech or hand presses them unasked (WCAG 2.1.4). */
export function switchShortcuts(on: boolean): void {
  keep('shortcuts', on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/** The Latin key somebody meant: by what it writes, or by its place when their keyboard writes Arabic. */
export function keyOf({ key, code, shiftKey }: Pressed): string {
  if (/^[a-z?/]$/i.test(key)) return key.toLowerCase()
  if (key === '؟') return '?'
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key
}

const writes = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]'
const isBusyWith = (target: EventTarget | null) =>
  (target instanceof Element && target.closest(writes) !== null) || document.querySelector('[role="dialog"]') !== null

const patience = 1200

/** `useShortcuts({ 'g h': goHome, '?': showSheet })`: one key, or two after each other; never while somebody writes. */
export function useShortcuts(deeds: Readonly<Record<string, (() => void) | undefined>>): void {
  const on = useShortcutsAreOn()
  const latest = useRef(deeds)
  useEffect(() => {
    latest.current = deeds
  })
  useEffect(() => {
    if (!on) return
    let before = { key: '', at: 0 }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusyWith(event.target)) return
      const key = keyOf(event)
      const pair = event.timeStamp - before.at < patience ? `${before.key} ${key}` : ''
      before = { key, at: event.timeStamp }
      const isSecond = pair !== '' && pair in latest.current
      const deed = latest.current[isSecond ? pair : key]
      if (!deed || (!isSecond && /^g .$/.test(pair))) return
      event.preventDefault()
      before = { key: '', at: 0 }
      deed()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}
