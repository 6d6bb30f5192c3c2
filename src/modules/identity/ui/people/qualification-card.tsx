import { Button, Group, Paper, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { toast } from '#design/step/toast.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { addDays } from '#kernel/dates.ts'
import { useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type Qualification, WithdrawQualification } from '../../contract/qualifications.ts'
import { qualificationStands } from '../../rules.ts'

const soonInDays = 60

function standingOf({ validFrom, validUntil, withdrawnOn }: Qualification, today: string) {
  if (withdrawnOn) return 'withdrawn'
  if (validUntil < today) return 'ended'
  if (validFrom > today) return 'later'
  return validUntil < addDays(today, soonInDays) ? 'soon' : 'valid'
}
const tones = { withdrawn: 'neutral', ended: 'bad', later: 'info', soon: 'warning', valid: 'good' } as const

/** One qualification, how it stands, and taking it back. */
export function QualificationCard({ qualification }: { qualification: Qualification }) {
  const { t } = useTranslation('identity')
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const { role, standard, validFrom, validUntil, evidence, withdrawnOn, voidReason } = qualification
  const standing = standingOf(qualification, new Date().toISOString().slice(0, 10))
  const mayWithdraw = may('identity.qualify') && !qualificationStands(withdrawnOn) && standing !== 'ended'
  return (
    <Paper p="sm">
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {t(`roles.${role}.name`)} · <bdi dir="ltr">{standard}</bdi>
        </Text>
        <StatusPill tone={tones[standing]}>{t(`qualification.states.${standing}`)}</StatusPill>
      </Group>
      <Text size="sm" mt={4} component="div">
        <DateText value={validFrom} /> – <DateText value={validUntil} />
      </Text>
      {evidence && (
        <Text size="sm" c="dimmed" dir="auto" style={{ textAlign: 'match-parent' }}>
          {evidence}
        </Text>
      )}
      {withdrawnOn && (
        <Text size="sm" mt={4} component="div" dir="auto" style={{ textAlign: 'match-parent' }}>
          {t('qualification.withdrawnOn')} <DateText value={withdrawnOn} />: {voidReason}
        </Text>
      )}
      {mayWithdraw && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => setAsking(true)}>
          {t('qualification.withdraw')}
        </Button>
      )}
      {asking && <Withdraw qualification={qualification} onClose={() => setAsking(false)} />}
    </Paper>
  )
}

function Withdraw({ qualification: { id, version }, onClose }: { qualification: Qualification; onClose: () => void }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const withdraw = useTell(WithdrawQualification)
  return (
    <ConfirmWithReason
      open
      onClose={onClose}
      title={t('qualification.withdraw')}
      what={t('qualification.withdrawWhat')}
      confirm={t('qualification.withdraw')}
      danger
      busy={withdraw.telling}
      problem={why(withdraw.problem)}
      onConfirm={(reason) =>
        void withdraw.tell({ id, reason }, { version }).then(
          () => {
            toast(t('qualification.withdrawn'))
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}
