import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { ConfirmCollected, type Print, RecallPrint } from '../../contract/prints.ts'
import { documentPrintLifecycle } from '../../lifecycle.ts'

/** Its PDF, and what becomes of it: recalled while it is in use, back when it is to be collected. */
export function PrintSteps({ print }: { print: Print }) {
  const { t } = useTranslation('documents-ui')
  const [recalling, setRecalling] = useState(false)
  const recall = useStep(RecallPrint, 'documents')
  const collect = useStep(ConfirmCollected, 'documents')
  const { id, version, state, isToCollect } = print
  const close = () => setRecalling(false)
  return (
    <Group gap={6} wrap="nowrap">
      <Button
        component="a"
        href={`/api/document-prints/${id}/copy.pdf`}
        target="_blank"
        rel="noreferrer"
        variant="default"
        size="compact-xs"
      >
        {t('prints.pdf')}
      </Button>
      {!isToCollect && documentPrintLifecycle.may(state, 'recall') && (
        <Button variant="default" size="compact-xs" onClick={() => setRecalling(true)}>
          {t('prints.recall')}
        </Button>
      )}
      {isToCollect && (
        <Button
          size="compact-xs"
          loading={collect.busy}
          onClick={() => void collect.runAloud({ id }, { version }, t('prints.doneCollect'))}
        >
          {t('prints.collect')}
        </Button>
      )}
      <ConfirmWithReason
        open={recalling}
        onClose={close}
        title={t('prints.recallTitle')}
        what={t('prints.recallWhat')}
        confirm={t('prints.recall')}
        busy={recall.busy}
        problem={recall.problem}
        onConfirm={(reason) => void recall.run({ id, reason }, { version }, t('prints.doneRecall'), close)}
      />
    </Group>
  )
}
