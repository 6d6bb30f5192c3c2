import { Button, Group, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { Form } from '#design/step/form-field.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { lazyPart } from '#platform/browser/page/lazy-part.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { type ParticipantLine, RemoveParticipant, WaiveParticipant, type WholeTraining } from '../../contract.ts'
import { trainingParticipantLifecycle } from '../../lifecycle.ts'
import { nobodyVerifiesThemself } from '../../rules.ts'

const CompleteParticipant = lazyPart(() =>
  import('./complete-participant.tsx').then((module) => module.CompleteParticipant),
)

type Props = { training: WholeTraining; participant: ParticipantLine }

/** What is registered about a participant who is open. */
export function ParticipantSteps({ training, participant }: Props) {
  const { t } = useTranslation('competence-ui')
  const why = useRefusalText('competence')
  const { person, may } = useSession()
  const [asking, ask] = useState<'complete' | 'waive' | 'remove'>()
  const done = () => ask(undefined)
  if (!trainingParticipantLifecycle.may(participant.state, 'complete')) return null
  const registers = training.part.registers && may('competence.register')
  const plans = training.part.plans && may('competence.write')
  const own = why(nobodyVerifiesThemself({ id: person?.id ?? '' }, participant.personId))
  return (
    <Group gap={6} wrap="nowrap">
      {registers && (
        <RefusableButton size="xs" refusal={own} onClick={() => ask('complete')}>
          {t('steps.complete')}
        </RefusableButton>
      )}
      {(plans || (registers && !own)) && (
        <Menu>
          <Menu.Target>
            <Button size="xs" variant="default" px={7} aria-label={t('steps.more')}>
              <IconDots size={15} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {registers && !own && <Menu.Item onClick={() => ask('waive')}>{t('steps.waive')}</Menu.Item>}
            {plans && <Menu.Item onClick={() => ask('remove')}>{t('steps.remove')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      <CompleteParticipant training={training} participant={participant} open={asking === 'complete'} onClose={done} />
      <Waive participant={participant} open={asking === 'waive'} onClose={done} />
      <Remove participant={participant} open={asking === 'remove'} onClose={done} />
    </Group>
  )
}

type StepProps = { participant: ParticipantLine; open: boolean; onClose: () => void }

function Waive({ participant, open, onClose }: StepProps) {
  const { t } = useTranslation('competence-ui')
  const named = useNamed()
  const waive = useStep(WaiveParticipant, 'competence')
  return (
    <ConfirmWithReason
      open={open}
      onClose={onClose}
      title={`${t('steps.waive')}: ${named(participant.person)}`}
      what={t('ask.waive')}
      confirm={t('steps.waive')}
      busy={waive.busy}
      problem={waive.problem}
      onConfirm={(reason) =>
        void waive.run({ id: participant.id, reason }, { version: participant.version }, t('done.waive'), onClose)
      }
    />
  )
}

function Remove({ participant, open, onClose }: StepProps) {
  const { t } = useTranslation('competence-ui')
  const named = useNamed()
  const remove = useStep(RemoveParticipant, 'competence')
  return (
    <Dialog open={open} onClose={onClose} title={`${t('steps.remove')}: ${named(participant.person)}`}>
      <Form
        submit={t('steps.remove')}
        submitting={remove.busy}
        onCancel={onClose}
        problem={remove.problem}
        onSubmit={(event) => {
          event.preventDefault()
          void remove.run({ id: participant.id }, { version: participant.version }, t('done.remove'), onClose)
        }}
      >
        <Text size="sm">{t('ask.remove')}</Text>
      </Form>
    </Dialog>
  )
}
