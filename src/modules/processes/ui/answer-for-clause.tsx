import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { Form } from '#design/step/form-field.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useAsk, useEvery } from '#platform/browser/asking/query.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { ChangeProcess, ListProcesses } from '../contract.ts'
import { described, ProcessForm } from './process-form.tsx'
import { ProcessPicker } from './process-picker.tsx'

type Props = { clause: string | undefined; onClose: () => void }

/** Nobody answers for a clause: a process that is there takes it on, or a new one is described. */
export function AnswerForClause({ clause, onClose }: Props) {
  const { t } = useTranslation('processes')
  const [isNew, setIsNew] = useState(false)
  const active = useAsk(ListProcesses, { limit: 1, state: 'active' }, { when: Boolean(clause) }).data
  const describes = isNew || active?.rows.length === 0
  const close = () => {
    setIsNew(false)
    onClose()
  }
  if (!useMay()('processes.manage')) return null
  return (
    <Dialog
      open={Boolean(clause && active)}
      onClose={close}
      title={describes ? t('steps.add') : t('steps.answer', { clause })}
      size={describes ? 720 : 520}
    >
      {clause && describes && <ProcessForm clause={clause} onClose={close} />}
      {clause && !describes && <TakeOn clause={clause} onClose={close} onNew={() => setIsNew(true)} />}
    </Dialog>
  )
}

function TakeOn({ clause, onClose, onNew }: { clause: string; onClose: () => void; onNew: () => void }) {
  const { t } = useTranslation('processes')
  const { textOf } = useFieldTexts('processes')
  const change = useStep(ChangeProcess, 'processes', ['home'])
  const [id, setId] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const process = useEvery(ListProcesses, {}).data?.rows.find((one) => one.id === id)
  return (
    <Form
      submit={t('steps.answerSubmit')}
      submitting={change.busy}
      onCancel={onClose}
      problem={change.problem}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!process) return
        const before = described(process)
        const clauses = [...new Set([...before.clauses, clause])]
        const earlier = { id: process.id, ...before }
        void change.run(
          { id: process.id, ...before, clauses },
          { version: process.version, earlier },
          t('done.change'),
          onClose,
        )
      }}
    >
      <Text size="sm" mb="xs">
        {t('steps.answerWhat')}
      </Text>
      <ProcessPicker
        label={t('fields.process')}
        required
        error={tried && !id && textOf('required')}
        value={id}
        onChange={setId}
      />
      <div>
        <Button variant="subtle" size="xs" onClick={onNew}>
          {t('steps.answerNew')}
        </Button>
      </div>
    </Form>
  )
}
