import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus, IconZoomScan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import look from '../map.module.css'

const steps = [
  { step: 'in', Icon: IconPlus },
  { step: 'out', Icon: IconMinus },
  { step: 'fit', Icon: IconZoomScan },
] as const

/** Nearer, further, all of it: for those without a wheel. */
export function CanvasButtons({ onZoom }: { onZoom: (step: 'in' | 'out' | 'fit') => void }) {
  const { t } = useTranslation('processes-ui')
  return (
    <div className={`${look.buttons} no-print`}>
      {steps.map(({ step, Icon }) => (
        <ActionIcon key={step} variant="default" size="md" aria-label={t(`zoom.${step}`)} onClick={() => onZoom(step)}>
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  )
}
