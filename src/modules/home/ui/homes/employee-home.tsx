import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { RaiseNonconformity } from '#modules/nonconformities/ui/embed.tsx'
import { useMay } from '#platform/browser/session.ts'
import { useGreeting } from '../greeting/use-greeting.ts'
import { MyWork } from '../work/my-work.tsx'
import { useWhatWaits } from '../work/what-waits.ts'

/** For everybody who works here: what waits for them, and a way to say that something is not right. */
export function EmployeeHome() {
  const { t } = useTranslation('home')
  const greeting = useGreeting()
  const waits = useWhatWaits()
  const may = useMay()
  const [raising, setRaising] = useState(false)
  const raise = may('nonconformities.raise') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setRaising(true)}>
      {t('nonconformities:steps.raise')}
    </Button>
  )
  return (
    <Page title={greeting} caption={waits} actions={raise}>
      <MyWork most={12} />
      <RaiseNonconformity open={raising} onClose={() => setRaising(false)} />
    </Page>
  )
}
