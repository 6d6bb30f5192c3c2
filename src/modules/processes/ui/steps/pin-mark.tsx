import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StepPin } from '../../contract/steps.ts'
import { kindsPinned, markSize, marks } from '../../rules/picture/marks.ts'

type Props = { kind: StepPin['kind']; label?: string; size?: number }

/** The sign of a kind of pin: the same in the table, on the map and on paper. */
export function PinMark({ kind, label, size = markSize }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${markSize} ${markSize}`}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      // oxlint-disable-next-line no-danger -- our own drawing, the same text everywhere it is drawn
      dangerouslySetInnerHTML={{ __html: marks[kind] }}
    />
  )
}

/** What the signs at the steps mean. */
export function PinsLegend({ pins }: { pins: readonly StepPin[] }) {
  const { t } = useTranslation('processes-ui')
  const kinds = kindsPinned(pins)
  if (kinds.length === 0) return null
  return (
    <Group
      gap="md"
      mt={8}
      component="ul"
      className="no-print"
      aria-label={t('map.pinsLegend')}
      style={{ listStyle: 'none', padding: 0 }}
    >
      {kinds.map((kind) => (
        <Group key={kind} gap={5} component="li">
          <PinMark kind={kind} />
          <Text size="xs">{t(`pins.${kind}`)}</Text>
        </Group>
      ))}
    </Group>
  )
}
