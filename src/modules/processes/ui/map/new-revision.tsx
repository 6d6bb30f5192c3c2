import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { DraftMap } from '../../contract/maps.ts'
import type { WholeProcess } from '../whole-process.ts'
import { StartRevision } from './map-steps.tsx'
import type { useMaps } from './use-maps.ts'

/** Begins the next revision with what is published, when none is under way. */
export function NewRevision({ process, maps }: { process: WholeProcess; maps: ReturnType<typeof useMaps> }) {
  const { t, i18n } = useTranslation('processes-ui')
  const draft = useStep(DraftMap, 'processes')
  const [id] = useState(newId)
  if (!maps.mayDraw || maps.draft) return null
  const language = i18n.language === 'ar' ? 'ar' : 'en'
  return (
    <StartRevision
      label={t(maps.published ? 'steps.revise' : 'steps.draft')}
      busy={draft.busy}
      onStart={() =>
        void draft
          .runAloud({ id, processId: process.id, language }, {}, t('done.draft'))
          .then(() => maps.show({ map: id }, { replace: true }))
      }
    />
  )
}
