import { Button, Menu, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { IconArrowsDiff, IconCircleCheck, IconDots, IconPencil, IconTrashX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts, useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type Assessment, CompleteAssessment, RenameAssessment, VoidAssessment } from '../../contract/assessments.ts'
import { assessmentLifecycle } from '../../lifecycle.ts'
import { everyQuestionIsAnswered } from '../../rules/assessment.ts'
import type { WholeAssessment } from '../words.tsx'

/** What can be done with the assessment as a whole: complete it, and now and then rename, compare or void it. */
export function AssessmentSteps({ whole: { assessment, questions } }: { whole: WholeAssessment }) {
  const { t } = useTranslation('implementation-ui')
  const why = useRefusalText('implementation')
  const may = useMay()('implementation.manage')
  const navigate = useNavigate()
  const [open, setOpen] = useState<'rename' | 'void'>()
  const complete = useStep(CompleteAssessment, 'implementation')
  const voiding = useStep(VoidAssessment, 'implementation')
  const { id, version, state } = assessment
  const close = () => setOpen(undefined)
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" px={9} aria-label={t('more')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowsDiff size={16} aria-hidden />}
            onClick={() =>
              void navigate({ to: '/implementation/assessments/comparison' as never, search: { other: id } as never })
            }
          >
            {t('comparison.open')}
          </Menu.Item>
          {may && assessmentLifecycle.may(state, 'change') && (
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setOpen('rename')}>
              {t('assessment.rename')}
            </Menu.Item>
          )}
          {may && assessmentLifecycle.may(state, 'void') && (
            <Menu.Item color="red" leftSection={<IconTrashX size={16} aria-hidden />} onClick={() => setOpen('void')}>
              {t('assessment.void')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {may && assessmentLifecycle.may(state, 'complete') && (
        <RefusableButton
          leftSection={<IconCircleCheck size={16} aria-hidden />}
          refusal={why(everyQuestionIsAnswered(questions))}
          loading={complete.busy}
          onClick={() => void complete.runAloud({ id }, { version }, t('done.complete'))}
        >
          {t('assessment.complete')}
        </RefusableButton>
      )}
      <Dialog open={open === 'rename'} onClose={close} title={t('assessment.rename')}>
        <RenameForm assessment={assessment} onClose={close} />
      </Dialog>
      <ConfirmWithReason
        open={open === 'void'}
        onClose={close}
        title={t('assessment.void')}
        what={t('assessment.voidWhat')}
        confirm={t('assessment.void')}
        danger
        busy={voiding.busy}
        problem={voiding.problem}
        onConfirm={(reason) => void voiding.run({ id, reason }, { version }, t('done.void'), close)}
      />
    </>
  )
}

function RenameForm({ assessment, onClose }: { assessment: Assessment; onClose: () => void }) {
  const { t } = useTranslation('implementation-ui')
  const { textOf } = useFieldTexts('implementation')
  const rename = useStep(RenameAssessment, 'implementation')
  const { id, title, version } = assessment
  const form = useForm({
    initialValues: { id, title },
    validate: schemaResolver(RenameAssessment.input, { sync: true }),
  })
  return (
    <Form
      submit={t('save')}
      submitting={rename.busy}
      onCancel={onClose}
      problem={rename.problem}
      onSubmit={form.onSubmit(
        (input) => void rename.run(input, { version, earlier: { id, title } }, t('done.saved'), onClose),
      )}
    >
      <TextInput
        {...form.getInputProps('title')}
        {...fieldLook({
          label: t('implementation:fields.title'),
          error: form.errors['title'] && textOf(String(form.errors['title'])),
          required: true,
        })}
        dir="auto"
        data-autofocus
      />
    </Form>
  )
}
