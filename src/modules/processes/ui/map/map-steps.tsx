import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmWithReason } from '#design/step/confirm-with-reason.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { SignatureDialog } from '#design/step/signature-dialog.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import { ApproveMap, DiscardMap, type MapLine, PublishMap, ReturnMap, SubmitMap } from '../../contract/maps.ts'
import { processMapLifecycle } from '../../lifecycle.ts'
import * as rules from '../../rules/maps.ts'
import type { WholeProcess } from '../whole-process.ts'

/** `shownHash` is of the content that is on the page: an approval is bound to it. */
type Props = { process: WholeProcess; line: MapLine; shownHash: string }
type Asking = 'submit' | 'approve' | 'return' | 'discard' | undefined

/** The steps of a revision that lead on from here; a grey one says why not. */
export function MapSteps({ process, line, shownHash }: Props) {
  const { t } = useTranslation('processes-ui')
  const why = useRefusalText('processes')
  const named = useNamed()
  const { person, roles, may } = useSession()
  const [asking, ask] = useState<Asking>()
  const submit = useStep(SubmitMap, 'processes')
  const approve = useStep(ApproveMap, 'processes')
  const back = useStep(ReturnMap, 'processes')
  const publish = useStep(PublishMap, 'processes')
  const discard = useStep(DiscardMap, 'processes')
  const doer = { id: person?.id ?? '', roles }
  const own = why(rules.onlyOwnerDescribes(doer, process.ownerId))
  const answers = rules.approverAnswersForIt(doer, process.ownerId)
  const approves = why(firstRefusal(rules.approverIsNotAuthor(doer.id, line.authorIds), answers))
  const can = (step: Parameters<typeof processMapLifecycle.may>[1], permission: string) =>
    processMapLifecycle.may(line.state, step) && may(permission)
  const words = { version: line.version }
  const close = () => ask(undefined)
  const { id } = line
  return (
    <Group gap="xs">
      {can('return', 'processes.approve') && (
        <RefusableButton size="xs" variant="default" refusal={why(answers)} onClick={() => ask('return')}>
          {t('steps.return')}
        </RefusableButton>
      )}
      {can('approve', 'processes.approve') && (
        <RefusableButton size="xs" refusal={approves} onClick={() => ask('approve')}>
          {t('steps.approve')}
        </RefusableButton>
      )}
      {can('discard', 'processes.draw') && (
        <RefusableButton size="xs" variant="subtle" color="red" refusal={own} onClick={() => ask('discard')}>
          {t('steps.discard')}
        </RefusableButton>
      )}
      {can('submit', 'processes.draw') && (
        <RefusableButton size="xs" refusal={own} onClick={() => ask('submit')}>
          {t('steps.submit')}
        </RefusableButton>
      )}
      {can('publish', 'processes.draw') && (
        <RefusableButton
          size="xs"
          refusal={own}
          loading={publish.busy}
          onClick={() => void publish.runAloud({ id }, words, t('done.publish'))}
        >
          {t('steps.publish')}
        </RefusableButton>
      )}
      <ConfirmWithReason
        open={asking === 'submit'}
        onClose={close}
        title={t('steps.submit')}
        what={t('ask.submit')}
        reasonLabel={t('map.changeNote')}
        confirm={t('steps.submit')}
        busy={submit.busy}
        problem={submit.problem}
        onConfirm={(changeNote) => void submit.run({ id, changeNote }, words, t('done.submit'), close)}
      />
      <ConfirmWithReason
        open={asking === 'return'}
        onClose={close}
        title={t('steps.return')}
        what={t('ask.return')}
        confirm={t('steps.return')}
        busy={back.busy}
        problem={back.problem}
        onConfirm={(reason) => void back.run({ id, reason }, words, t('done.return'), close)}
      />
      <ConfirmWithReason
        open={asking === 'discard'}
        onClose={close}
        title={t('steps.discard')}
        what={t('ask.discard')}
        confirm={t('steps.discard')}
        busy={discard.busy}
        problem={discard.problem}
        onConfirm={(reason) => void discard.run({ id, reason }, words, t('done.discard'), close)}
      />
      <SignatureDialog
        open={asking === 'approve'}
        onClose={close}
        what={
          <>
            <RecordNumber strong>{process.code}</RecordNumber> · {named(process)} ·{' '}
            {t('map.revision', { revision: line.revision })}
          </>
        }
        meaning={t('meanings.approved')}
        signer={person ? named({ nameEn: person.name.en, nameAr: person.name.ar }) : ''}
        busy={approve.busy}
        problem={approve.problem}
        onSign={(signature) =>
          void approve.run({ id, contentHash: shownHash }, { ...words, signature }, t('done.approve'), close)
        }
      />
    </Group>
  )
}

/** The next revision, when none is under way. */
export function StartRevision({ label, busy, onStart }: { label: string; busy: boolean; onStart: () => void }) {
  return (
    <Button size="xs" variant="default" loading={busy} onClick={onStart}>
      {label}
    </Button>
  )
}
