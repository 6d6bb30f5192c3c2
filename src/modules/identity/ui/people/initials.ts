import { initialsOf } from '#design/word/person-chip.tsx'

/** What stands on a checklist for that name, until somebody writes it otherwise. */
export const usualInitials = (name: string): string => initialsOf(name).replace(/\P{L}/gu, '').toUpperCase()
