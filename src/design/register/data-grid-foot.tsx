import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import look from './data-grid.module.css'
import { useFormats } from '../word/formats.tsx'

type Props = {
  first: number
  /** Undefined while the page is on its way. */
  count: number | undefined
  total: number
  chosen: number
  onNext: (() => void) | undefined
  onPrevious: (() => void) | undefined
}

const countedUpTo = 10_000

/** Where we are in the register, and the way to the next page. */
export function DataGridFoot({ first, count, total, chosen, onNext, onPrevious }: Props) {
  const { t } = useTranslation('design')
  const { number } = useFormats()
  const all = total >= countedUpTo ? t('grid.atLeast', { total: number(total) }) : number(total)
  return (
    <div className={look.foot}>
      <Text size="xs" c="dimmed" role="status" className="number">
        {count === undefined
          ? t('loading')
          : t('grid.range', { from: number(first), to: number(first + count - 1), total: all })}
        {chosen > 0 && ` · ${t('grid.chosen', { count: chosen })}`}
      </Text>
      {(onNext || onPrevious) && (
        <Group gap={4} className="no-print">
          <ActionIcon variant="default" aria-label={t('grid.previous')} disabled={!onPrevious} onClick={onPrevious}>
            <IconChevronLeft size={16} className="turns" aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('grid.next')} disabled={!onNext} onClick={onNext}>
            <IconChevronRight size={16} className="turns" aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </div>
  )
}
