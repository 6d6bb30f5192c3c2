import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { Section } from '#design/section.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { TheOrganisation } from '#modules/identity/contract.ts'
import { ClauseChip } from '#modules/standards/ui/embed.tsx'
import { useProcessChoices } from '#modules/processes/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'
import { CloseRequirement, type PartyRequirement, type TheParty } from '../../contract/parties.ts'
import { RequirementForm } from './requirement-form.tsx'

/** What a party asks for: each line says what becomes of it in the system. */
export function Requirements({ party }: { party: OutputOf<typeof TheParty> }) {
  const { t } = useTranslation('context-ui')
  const [adding, setAdding] = useState(false)
  const mayManage = useMay()('context.manage') && party.state === 'current'
  const standing = party.requirements.filter(({ state }) => state === 'current')
  return (
    <Section
      title={t('context:fields.requirements')}
      caption={t('requirements.caption')}
      aside={
        mayManage && (
          <Button variant="default" size="xs" className="no-print" onClick={() => setAdding(true)}>
            {t('requirements.add')}
          </Button>
        )
      }
    >
      <Stack gap="md">
        {standing.length === 0 && <Text size="sm">{t('requirements.none')}</Text>}
        {standing.map((requirement) => (
          <RequirementLine key={requirement.id} requirement={requirement} mayManage={mayManage} />
        ))}
      </Stack>
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('requirements.add')} size={640}>
        <RequirementForm partyId={party.id} onClose={() => setAdding(false)} />
      </Dialog>
    </Section>
  )
}

function RequirementLine({ requirement, mayManage }: { requirement: PartyRequirement; mayManage: boolean }) {
  const { t } = useTranslation('context-ui')
  const processes = useProcessChoices()
  const edition = useAsk(TheOrganisation, {}).data?.edition
  const { isAddressed, how, reason, processIds, clauses } = requirement
  const labelOf = (id: string) => processes.find(({ value }) => value === id)?.label
  return (
    <Stack gap={4}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Text size="sm" fw={600} dir="auto">
          {requirement.statement}
        </Text>
        {mayManage && <RequirementSteps requirement={requirement} />}
      </Group>
      <Group gap={6}>
        <StatusPill tone={isAddressed ? 'good' : 'neutral'}>
          {t(`requirements.${isAddressed ? 'addressed' : 'notAddressed'}`)}
        </StatusPill>
        {processIds.map((id) => (
          <Chip key={id}>{labelOf(id) ?? '…'}</Chip>
        ))}
        {edition && clauses.map((clause) => <ClauseChip key={clause} edition={edition} number={clause} />)}
      </Group>
      {(isAddressed ? how : reason) && (
        <Text size="sm" c="dimmed" dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {isAddressed ? how : reason}
        </Text>
      )}
    </Stack>
  )
}

function RequirementSteps({ requirement }: { requirement: PartyRequirement }) {
  const { t } = useTranslation('context-ui')
  const [asking, ask] = useState<'change' | 'close'>()
  const end = useStep(CloseRequirement, 'context')
  const close = () => ask(undefined)
  const { id, version, partyId } = requirement
  return (
    <Group gap={4} wrap="nowrap" className="no-print">
      <Button size="compact-xs" variant="subtle" onClick={() => ask('change')}>
        {t('change')}
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => ask('close')}>
        {t('requirements.close')}
      </Button>
      <Dialog open={asking === 'change'} onClose={close} title={t('requirements.change')} size={640}>
        <RequirementForm partyId={partyId} requirement={requirement} onClose={close} />
      </Dialog>
      <ConfirmWithReason
        open={asking === 'close'}
        onClose={close}
        title={t('requirements.close')}
        what={t('requirements.closeWhat')}
        confirm={t('requirements.close')}
        busy={end.busy}
        problem={end.problem}
        onConfirm={(reason) => void end.run({ id, reason }, { version }, t('done.close'), close)}
      />
    </Group>
  )
}
