import { MultiSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { longList } from '#design/step/long-list.ts'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import { toast } from '#design/step/toast.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { ListPeople } from '#modules/identity/contract.ts'
import { useEvery, useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay, useSession } from '#platform/browser/session.ts'
import { ConcludeAudit } from '../../contract/report.ts'
import type { AuditState } from '../../lifecycle.ts'
import { auditIsConcluded, conclusionMayBeWritten } from '../../rules/audit.ts'
import { actorLeads } from '../../rules/planning/team.ts'
import type { WholeAudit } from '../audit/steps/steps.ts'
import { teamOf, useNames } from '../words.tsx'

/** Who receives the report. */
export function Distribution({ whole }: { whole: WholeAudit }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const may = useMay()
  const { person } = useSession()
  const { nameOf } = useNames()
  const [open, setOpen] = useState(false)
  const { audit, distribution } = whole
  const refusal = why(
    firstRefusal(
      actorLeads(person?.id ?? '', teamOf(whole.team)),
      auditIsConcluded(audit.conclusion),
      conclusionMayBeWritten(audit.state as AuditState),
    ),
  )
  return (
    <Section
      title={t('reportPage.distribution')}
      aside={
        may('audits.lead') && (
          <RefusableButton size="compact-sm" variant="light" refusal={refusal} onClick={() => setOpen(true)}>
            {t('execution.change')}
          </RefusableButton>
        )
      }
    >
      {distribution.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('reportPage.noDistribution')}
        </Text>
      ) : (
        <Stack gap={10} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {distribution.map((one) => (
            <li key={one.id}>
              <PersonChip
                name={nameOf(one)}
                caption={nameOf({ nameEn: one.jobTitleEn, nameAr: one.jobTitleAr })}
                size={28}
              />
            </li>
          ))}
        </Stack>
      )}
      {open && audit.conclusion && <DistributionDialog whole={whole} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function DistributionDialog({ whole: { audit }, onClose }: { whole: WholeAudit; onClose: () => void }) {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const { nameOf } = useNames()
  const people = useEvery(ListPeople, {}).data?.rows ?? []
  const conclude = useTell(ConcludeAudit)
  const [distribution, setDistribution] = useState<string[]>(audit.distribution)
  const { conclusion } = audit
  if (!conclusion) return null
  return (
    <Dialog open onClose={onClose} title={t('reportPage.distribution')} size={520}>
      <Form
        submit={t('reportPage.keepDistribution')}
        submitting={conclude.telling}
        onCancel={onClose}
        problem={why(conclude.problem)}
        onSubmit={(event) => {
          event.preventDefault()
          void conclude.tell({ id: audit.id, conclusion, distribution }, { version: audit.version }).then(
            () => {
              toast(t('reportPage.distributionKept'))
              onClose()
            },
            () => undefined,
          )
        }}
      >
        <MultiSelect
          {...fieldLook({ label: t('reportPage.receivers'), hint: t('reportPage.receiversHint') })}
          {...longList}
          hidePickedOptions
          data={people.filter(({ active }) => active).map((one) => ({ value: one.id, label: nameOf(one) }))}
          value={distribution}
          onChange={setDistribution}
          data-autofocus
        />
      </Form>
    </Dialog>
  )
}
