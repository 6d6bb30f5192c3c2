import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { processLifecycle } from '../../lifecycle.ts'
import { onlyOwnerDescribes } from '../../rules/maps.ts'
import { ProcessForm } from '../process-form.tsx'
import type { WholeProcess } from '../whole-process.ts'
import { DescribeProcessForm } from '../description/describe-process.tsx'
import { PlaceProcessForm } from './place-process.tsx'

type Asking = 'describe' | 'place' | 'change' | undefined

/** What can be changed of a process, each by its own command. */
export function ProcessDeeds({ process }: { process: WholeProcess }) {
  const { t } = useTranslation('processes-ui')
  const why = useRefusalText('processes')
  const { person, roles, may } = useSession()
  const [asking, ask] = useState<Asking>()
  const close = () => ask(undefined)
  if (!processLifecycle.may(process.state, 'change')) return null
  const own = why(onlyOwnerDescribes({ id: person?.id ?? '', roles }, process.ownerId))
  return (
    <>
      {may('processes.manage') && (
        <Button variant="default" onClick={() => ask('place')}>
          {t('steps.place')}
        </Button>
      )}
      {may('processes.manage') && (
        <Button variant="default" onClick={() => ask('change')}>
          {t('processes:steps.change')}
        </Button>
      )}
      {may('processes.describe') && (
        <RefusableButton refusal={own} onClick={() => ask('describe')}>
          {t('steps.describe')}
        </RefusableButton>
      )}
      <Dialog open={asking === 'describe'} onClose={close} title={t('steps.describe')} size={960}>
        <DescribeProcessForm process={process} onClose={close} />
      </Dialog>
      <Dialog open={asking === 'place'} onClose={close} title={t('steps.place')}>
        <PlaceProcessForm process={process} onClose={close} />
      </Dialog>
      <Dialog open={asking === 'change'} onClose={close} title={t('processes:steps.change')} size={720}>
        <ProcessForm process={process} onClose={close} />
      </Dialog>
    </>
  )
}
