import { useTranslation } from 'react-i18next'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import type { Person } from '../../contract.ts'

const toneOf = {
  left: 'neutral',
  ended: 'bad',
  guest: 'warning',
  in: 'good',
  out: 'waiting',
} as const satisfies Record<string, Tone>

/** Whether this person can sign in, and for how long. */
export function AccessPill({ person }: { person: Person }) {
  const { t } = useTranslation('identity')
  const access = accessOf(person)
  return <StatusPill tone={toneOf[access]}>{t(`access.${access}`)}</StatusPill>
}

function accessOf({ active, maySignIn, expiresOn }: Person): keyof typeof toneOf {
  if (!active) return 'left'
  if (expiresOn && expiresOn < new Date().toISOString().slice(0, 10)) return 'ended'
  if (!maySignIn) return 'out'
  return expiresOn ? 'guest' : 'in'
}
