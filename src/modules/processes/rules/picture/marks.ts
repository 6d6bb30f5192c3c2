import type { StepPin } from '../../contract/steps.ts'

type Kind = StepPin['kind']

export const markSize = 12

/** A small sign of its own for each kind of pin, on 12 by 12: told by form, not by colour alone. */
export const marks: Readonly<Record<Kind, string>> = {
  risk: '<path d="M6 1 L11.5 11 L0.5 11 Z" fill="#c2410c"/><path d="M6 4.4 L6 7.6 M6 9 L6 9.9" stroke="#fff" stroke-width="1.3" fill="none"/>',
  control:
    '<path d="M6 0.5 L11 2.2 L11 6 C11 9 8.5 10.8 6 11.7 C3.5 10.8 1 9 1 6 L1 2.2 Z" fill="#0b7285"/><path d="M3.6 6 L5.4 7.8 L8.5 4.4" stroke="#fff" stroke-width="1.3" fill="none"/>',
  document:
    '<path d="M2 0.5 L7.5 0.5 L10.5 3.5 L10.5 11.5 L2 11.5 Z" fill="#2755b3"/><path d="M4 5.5 L8.5 5.5 M4 8.3 L8.5 8.3" stroke="#fff" stroke-width="1.2" fill="none"/>',
  clause:
    '<circle cx="6" cy="6" r="5.7" fill="#495057"/><path d="M7.8 3.6 C6.9 2.4 4.4 2.7 4.6 4.1 C4.8 5.6 7.6 5.6 7.5 7.3 C7.4 8.9 4.8 9.2 4.1 8" stroke="#fff" stroke-width="1.2" fill="none"/>',
  indicator:
    '<rect x="0.5" y="0.5" width="11" height="11" rx="1.5" fill="#862e9c"/><path d="M3.2 9 L3.2 6.5 M6 9 L6 4.5 M8.8 9 L8.8 2.8" stroke="#fff" stroke-width="1.5" fill="none"/>',
  training:
    '<path d="M6 1.5 L11.8 4.5 L6 7.5 L0.2 4.5 Z" fill="#5c3b0a"/><path d="M2.8 6.8 L2.8 9.2 C4.5 11 7.5 11 9.2 9.2 L9.2 6.8" stroke="#5c3b0a" stroke-width="1.3" fill="none"/>',
}

/** One sign of each kind that is pinned, in their order. */
export const kindsPinned = (pins: readonly Pick<StepPin, 'kind'>[]): Kind[] =>
  (Object.keys(marks) as Kind[]).filter((kind) => pins.some((pin) => pin.kind === kind))
