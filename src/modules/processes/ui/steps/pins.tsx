import { Badge, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { toPath } from '#modules/standards/contract.ts'
import { isClause } from '#modules/standards/rules.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { type Place, placeOf } from '#platform/browser/page/record-path.ts'
import type { StepPin } from '../../contract/steps.ts'
import { PinMark } from './pin-mark.tsx'

const colours = {
  risk: 'orange',
  control: 'teal',
  document: 'blue',
  clause: 'gray',
  indicator: 'grape',
  training: 'ink',
} as const

/** Where a pin is read: its record, or the clause of the edition the organisation uses; nothing for plain words. */
function usePlace() {
  const edition = useAsk(TheOrganisation, {}).data?.edition
  return ({ kind, text, refId, refRecord }: StepPin): Place | undefined => {
    if (refId && refRecord) return placeOf(refRecord, refId)
    return kind === 'clause' && edition && isClause(edition, text)
      ? placeOf('clause', `${toPath(edition)}/${text}`)
      : undefined
  }
}

/** What is pinned to a step: a badge each, with its kind in words for those who do not see the sign, and a way to the record. */
export function Pins({ pins }: { pins: readonly StepPin[] }) {
  const { t } = useTranslation('processes-ui')
  const placeFor = usePlace()
  if (pins.length === 0) return null
  return (
    <Group gap={4} component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {pins.map((pin) => {
        const { kind, text } = pin
        const place = placeFor(pin)
        const look = {
          variant: 'light',
          color: colours[kind],
          tt: 'none',
          fw: 500,
          h: 'auto',
          styles: { label: { whiteSpace: 'normal', overflow: 'visible' } },
          title: t(`pins.${kind}`),
          leftSection: <PinMark kind={kind} label={t(`pins.${kind}`)} />,
        } as const
        return (
          <li key={`${kind} ${text}`}>
            {place ? (
              <Badge
                {...look}
                td="underline"
                style={{ cursor: 'pointer' }}
                renderRoot={(props) => <Link to={place.to} search={(place.search ?? {}) as never} {...props} />}
              >
                <bdi>{text}</bdi>
              </Badge>
            ) : (
              <Badge {...look}>
                <bdi>{text}</bdi>
              </Badge>
            )}
          </li>
        )
      })}
    </Group>
  )
}
