import { Group, Progress as Bar, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { colourOf, type Tone } from '../tokens.ts'
import { useFormats } from '../word/formats.tsx'

type Props = {
  /** What is measured; read out with the figure. */
  label: string
  done: number
  of: number
  tone?: Tone
  /** The figure stands beside the bar: `34 of 56`. */
  figure?: boolean
}

/** How far something has come. */
export function Progress({ label, done, of, tone = 'progress', figure = false }: Props) {
  const { t } = useTranslation('design')
  const { percent } = useFormats()
  const share = of === 0 ? 0 : Math.min(1, done / of)
  return (
    <Group gap="xs" wrap="nowrap" w="100%">
      <Bar.Root size={6} style={{ flex: 1 }}>
        <Bar.Section
          value={share * 100}
          color={tone === 'progress' ? 'ink' : colourOf[tone]}
          aria-label={label}
          aria-valuetext={percent(share)}
        />
      </Bar.Root>
      {figure && (
        <Text size="xs" c="dimmed" className="number">
          {t('partOf', { part: done, whole: of })}
        </Text>
      )}
    </Group>
  )
}
