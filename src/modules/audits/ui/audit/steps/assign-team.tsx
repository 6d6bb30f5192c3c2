import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { Form } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { AssignTeam } from '../../../contract/audit.ts'
import { TeamField } from '../../propose/team-field.tsx'
import { teamOf } from '../../words.tsx'
import type { WholeAudit } from './steps.ts'

export function AssignTeamButton({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may('audits.plan')) return null
  return (
    <>
      <Button size="compact-sm" variant="light" className="no-print" onClick={() => setOpen(true)}>
        {t('assign.open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('assign.title')} size={720}>
        {open && <AssignTeamForm whole={whole} onClose={() => setOpen(false)} />}
      </Dialog>
    </>
  )
}

function AssignTeamForm({ whole, onClose }: { whole: WholeAudit; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { audit } = whole
  const [team, setTeam] = useState(() => teamOf(whole.team))
  const assign = useTell(AssignTeam, { alsoRefresh: ['platform'] })
  return (
    <Form
      submit={t('assign.submit')}
      submitting={assign.telling}
      onCancel={onClose}
      problem={why(assign.problem)}
      onSubmit={(event) => {
        event.preventDefault()
        void assign.tell({ id: audit.id, team }, { version: audit.version }).then(
          () => {
            toast(t('assign.done'))
            onClose()
          },
          () => undefined,
        )
      }}
    >
      <TeamField team={team} onChange={setTeam} {...audit} />
    </Form>
  )
}
