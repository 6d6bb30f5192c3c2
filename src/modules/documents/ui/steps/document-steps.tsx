import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { lazyPart } from '#platform/browser/page/lazy-part.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useView } from '#platform/browser/page/view-state.ts'
import { useMay } from '#platform/browser/session.ts'
import { ReviseDocument } from '../../contract/document.ts'
import type { WholeDocument } from '../../contract/register.ts'
import { documentLifecycle, documentRevisionLifecycle } from '../../lifecycle.ts'
import { nothingIsInWork } from '../../rules/document.ts'
import { revisionSaysSomething, textIsWhole, titledInBoth } from '../../rules/revision.ts'
import { ChangeDocument } from '../register/change-document.tsx'
import { DecisionSteps } from './decision-steps.tsx'
import { ObsoleteDialog } from './obsolete.tsx'
import { PlanEffectDialog } from './plan-effect.tsx'
import { PutIntoEffect } from './put-into-effect.tsx'
import { ReviewDialog } from './review-document.tsx'
import { RevisionReason } from './revision-reason.tsx'

const SubmitRevision = lazyPart(() => import('./submit-revision.tsx').then((module) => module.SubmitRevision))

type Asking = 'submit' | 'change' | 'recall' | 'withdraw' | 'plan' | 'obsolete' | 'review'

/** What can be done with it now: the next step as a button, the rare ones behind the dots. */
export function DocumentSteps({ document }: { document: WholeDocument }) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const may = useMay()
  const [, show] = useView<{ tab: string }>()
  const [asking, ask] = useState<Asking>()
  const revise = useStep(ReviseDocument, 'documents')
  const { inWork, part } = document
  const done = () => ask(undefined)
  const edits = part.edits && may('documents.write')
  const revisionMay = (step: Parameters<typeof documentRevisionLifecycle.may>[1]) =>
    edits && inWork !== null && documentRevisionLifecycle.may(inWork.state, step)
  const documentMay = (step: Parameters<typeof documentLifecycle.may>[1]) => documentLifecycle.may(document.state, step)
  const submits =
    inWork &&
    firstRefusal(
      titledInBoth(inWork, document.language),
      revisionSaysSomething(inWork, document.language),
      textIsWhole(inWork, document.language),
    )
  const rare: Asking[] = [
    ...(edits && documentMay('describe') ? (['change'] as const) : []),
    ...(revisionMay('plan') ? (['plan'] as const) : []),
    ...(revisionMay('recall') ? (['recall'] as const) : []),
    ...(revisionMay('withdraw') ? (['withdraw'] as const) : []),
    ...(documentMay('obsolete') && may('documents.manage') ? (['obsolete'] as const) : []),
  ]
  return (
    <>
      {rare.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('steps.more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {rare.map((step) => (
              <Menu.Item key={step} onClick={() => ask(step)} {...(step === 'obsolete' ? { color: 'red' } : {})}>
                {t(`steps.${step}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {edits && documentMay('review') && document.nextReviewOn && (
        <Button variant="default" onClick={() => ask('review')}>
          {t('steps.review')}
        </Button>
      )}
      {edits && documentMay('revise') && (
        <RefusableButton
          variant="default"
          refusal={why(nothingIsInWork(inWork ?? undefined))}
          loading={revise.busy}
          onClick={() =>
            void revise
              .runAloud({ id: document.id, revisionId: newId() }, { version: document.version }, t('done.revise'))
              .then(() => show({ tab: 'draft' }))
          }
        >
          {t('steps.revise')}
        </RefusableButton>
      )}
      {revisionMay('takeEffect') && inWork && <PutIntoEffect document={document} revision={inWork} />}
      {revisionMay('submit') && (
        <RefusableButton refusal={why(submits)} onClick={() => ask('submit')}>
          {t('steps.submit')}
        </RefusableButton>
      )}
      <DecisionSteps document={document} />
      {inWork && (
        <>
          <SubmitRevision document={document} revision={inWork} open={asking === 'submit'} onClose={done} />
          <PlanEffectDialog revision={inWork} open={asking === 'plan'} onClose={done} />
          {(['recall', 'withdraw'] as const).map((step) => (
            <RevisionReason key={step} step={step} revision={inWork} open={asking === step} onClose={done} />
          ))}
        </>
      )}
      <ChangeDocument document={document} open={asking === 'change'} onClose={done} />
      <ReviewDialog document={document} open={asking === 'review'} onClose={done} />
      <ObsoleteDialog document={document} open={asking === 'obsolete'} onClose={done} />
    </>
  )
}
