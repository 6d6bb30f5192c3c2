import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { inLanguage, type Language } from '#kernel/text.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useSession } from '#platform/browser/session.ts'
import type { WholeDocument, WholeRevision } from '../../contract/register.ts'
import { ApproveRevision, RejectRevision, ReviewRevision, type Step } from '../../contract/revision.ts'
import { OpenComments } from '../comments/open-comments.tsx'
import { DocumentNumber, useNames, useTitled } from '../words.tsx'

type Props = { document: WholeDocument; revision: WholeRevision; step: Step }

/** For whoever is asked: agree, or send it back with a reason. What is decided on is what this page shows. */
export function DecisionSteps({ document }: { document: WholeDocument }) {
  const { inWork, myStep } = document
  const step = inWork?.steps.find(({ id }) => id === myStep?.id)
  return inWork && step ? <Decide key={step.id} document={document} revision={inWork} step={step} /> : null
}

function Decide(given: Props) {
  const { t } = useTranslation('documents-ui')
  const [asking, ask] = useState<'reject' | 'agree'>()
  const { revision, step } = given
  const reject = useStep(RejectRevision, 'documents')
  const done = () => ask(undefined)
  const isApprover = step.role === 'approver'
  return (
    <>
      <Button variant="default" onClick={() => ask('reject')}>
        {t('steps.reject')}
      </Button>
      <Button onClick={() => ask('agree')}>{t(isApprover ? 'steps.approve' : 'steps.agree')}</Button>
      <ConfirmWithReason
        open={asking === 'reject'}
        onClose={done}
        title={t('steps.reject')}
        what={
          <Stack gap="xs">
            <span>{t('ask.reject')}</span>
            <OpenComments revisionId={revision.id} why="goWithIt" />
          </Stack>
        }
        confirm={t('steps.reject')}
        danger
        busy={reject.busy}
        problem={reject.problem}
        onConfirm={(reason) =>
          void reject.run(
            { id: step.id, contentHash: revision.shownHash, reason },
            { version: step.version },
            t('done.reject'),
            done,
          )
        }
      />
      {isApprover ? (
        <Approve {...given} open={asking === 'agree'} onClose={done} />
      ) : (
        <Agree {...given} open={asking === 'agree'} onClose={done} />
      )}
    </>
  )
}

type Asked = Props & { open: boolean; onClose: () => void }

function Comment({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('documents-ui')
  return (
    <Textarea
      {...fieldLook({ label: t('fields.comment') })}
      dir="auto"
      autosize
      minRows={2}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function Agree({ revision, step, open, onClose }: Asked) {
  const { t } = useTranslation('documents-ui')
  const [comment, setComment] = useState('')
  const review = useStep(ReviewRevision, 'documents')
  return (
    <Dialog open={open} onClose={onClose} title={t('steps.agree')}>
      <Form
        submit={t('steps.agree')}
        submitting={review.busy}
        onCancel={onClose}
        problem={review.problem}
        onSubmit={(event) => {
          event.preventDefault()
          const given = { id: step.id, contentHash: revision.shownHash, comment }
          void review.run(given, { version: step.version }, t('done.agree'), onClose)
        }}
      >
        <Text size="sm">{t('ask.agree')}</Text>
        <OpenComments revisionId={revision.id} why="beforeDeciding" />
        <Comment value={comment} onChange={setComment} />
      </Form>
    </Dialog>
  )
}

/** The signature is about exactly the text that was shown. */
function Approve({ document, revision, step, open, onClose }: Asked) {
  const { t, i18n } = useTranslation('documents-ui')
  const { person } = useSession()
  const titled = useTitled()
  const nameOf = useNames(document)
  const [comment, setComment] = useState('')
  const approve = useStep(ApproveRevision, 'documents')
  const inPlaceOf = document.myStep?.for ?? null
  return (
    <SignatureDialog
      open={open}
      onClose={onClose}
      what={
        <Stack gap="xs">
          <div>
            <DocumentNumber number={document.number} strong /> · {titled(revision)} ·{' '}
            {t('record.revision', { revision: revision.revision })}
          </div>
          {inPlaceOf && (
            <Text size="sm" c="dimmed">
              {t('approvals.inPlaceOf', { person: nameOf(inPlaceOf) })}
            </Text>
          )}
          <OpenComments revisionId={revision.id} why="beforeDeciding" />
          <Comment value={comment} onChange={setComment} />
        </Stack>
      }
      meaning={t('documents:meanings.approved')}
      signer={person ? inLanguage(person.name, i18n.language as Language) : ''}
      busy={approve.busy}
      problem={approve.problem}
      onSign={(signature) =>
        void approve.run(
          { id: step.id, contentHash: revision.shownHash, comment },
          { version: step.version, signature },
          t('done.approve'),
          onClose,
        )
      }
    />
  )
}
