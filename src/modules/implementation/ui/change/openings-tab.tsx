import { Button, Group, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Chip } from '#design/word/chip.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { placeOf } from '#platform/browser/page/record-path.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay, useSession } from '#platform/browser/session.ts'
import type { Opening, WholeChange } from '../../contract/change-record.ts'
import { OpenRevision } from '../../contract/changes.ts'
import * as rules from '../../rules/changes/change.ts'
import { OpeningPill } from '../changes/words.tsx'
import { useSaid } from '../words.tsx'
import look from './openings.module.css'
import { AnotherRevision, DraftOne } from './open-document.tsx'
import { GiveTask } from './open-task.tsx'
import { PlanTrainingFor } from './open-training.tsx'

type Props = { change: WholeChange }
type Asking = 'another' | 'draft' | 'train' | 'give'

/** What the change opened, each as it stands now, and what it can still open. */
export function OpeningsTab({ change }: Props) {
  const { t } = useTranslation('implementation-ui')
  const [asking, ask] = useState<Asking>()
  const may = useMay()
  const { person, roles } = useSession()
  const me = { id: person?.id ?? '', roles: roles as readonly string[] }
  const opens = !rules.doerTakesPart(me, change) && !rules.changeIsUnderWay(change.state)
  const done = () => ask(undefined)
  const of = (...kinds: Opening['kind'][]) => change.openings.filter(({ kind }) => kinds.includes(kind))
  const button = (step: Asking, permission: string) =>
    opens &&
    may(permission) && (
      <Button key={step} variant="default" size="xs" onClick={() => ask(step)}>
        {t(`changes.opens.${step}`)}
      </Button>
    )
  if (change.openings.length === 0 && change.documents.length === 0 && !opens)
    return <EmptyState title={t('changes.opens.none')} why={t('changes.opens.noneWhy')} clause="6.3" />
  return (
    <Stack gap="md">
      <Part
        title={t('changes.opens.documents')}
        caption={t('changes.opens.documentsCaption')}
        aside={[button('another', 'documents.write'), button('draft', 'documents.write')]}
        none={t('changes.opens.noDocuments')}
      >
        {[
          ...of('revision', 'document').map((one) => <Line key={one.id} change={change} opening={one} />),
          ...untouched(change).map((one) => <Untouched key={one.id} change={change} document={one} opens={opens} />),
        ]}
      </Part>
      <Part
        title={t('changes.opens.trainings')}
        aside={[button('train', 'implementation.carry-out-change')]}
        none={t('changes.opens.noTrainings')}
      >
        {of('training').map((one) => (
          <Line key={one.id} change={change} opening={one} />
        ))}
      </Part>
      <Part
        title={t('changes.opens.tasks')}
        aside={[button('give', 'actions.plan')]}
        none={t(opens ? 'changes.opens.noTasks' : 'changes.opens.notYet')}
      >
        {of('task').map((one) => (
          <Line key={one.id} change={change} opening={one} />
        ))}
      </Part>
      <AnotherRevision change={change} open={asking === 'another'} onClose={done} />
      <DraftOne change={change} open={asking === 'draft'} onClose={done} />
      <PlanTrainingFor change={change} open={asking === 'train'} onClose={done} />
      <GiveTask change={change} open={asking === 'give'} onClose={done} />
    </Stack>
  )
}

type PartProps = { title: string; caption?: string; aside: ReactNode; none: string; children: ReactNode[] }

function Part({ title, caption, aside, none, children }: PartProps) {
  return (
    <Section
      title={title}
      {...(caption ? { caption } : {})}
      aside={
        <Group gap="xs" className="no-print">
          {aside}
        </Group>
      }
    >
      {children.length > 0 ? (
        <ul className={look.list}>{children}</ul>
      ) : (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
    </Section>
  )
}

function Line({ change, opening }: Props & { opening: Opening }) {
  const { t } = useTranslation('implementation-ui')
  const { number } = useFormats()
  const { titled, nameIn } = useSaid()
  const { to, search } = placeOf(opening.record, opening.recordId)
  const name = (
    <>
      {opening.number && <RecordNumber>{opening.number}</RecordNumber>}{' '}
      <bdi>{opening.isVisible ? titled(opening) : t('changes.opens.hidden')}</bdi>
    </>
  )
  return (
    <li className={look.line}>
      <div className={look.name}>
        {opening.isVisible ? (
          <PageLink to={to} {...(search ? { search } : {})}>
            {name}
          </PageLink>
        ) : (
          <Text size="sm" component="span">
            {name}
          </Text>
        )}
        {opening.kind === 'document' && <Chip>{t('changes.opens.new')}</Chip>}
        {opening.kind === 'revision' && opening.revision !== null && (
          <Chip>{t('changes.opens.revision', { revision: number(opening.revision) })}</Chip>
        )}
        {opening.cycle > 1 && <Chip>{t('changes.opens.attempt', { cycle: number(opening.cycle) })}</Chip>}
      </div>
      <Text size="sm" className={look.person} component="bdi">
        {nameIn(change.people, opening.personId) ?? ''}
      </Text>
      <Text size="sm" className={look.due} component="span">
        {opening.due && <DateText value={opening.due} />}
      </Text>
      <span className={look.state}>
        <OpeningPill opening={opening} />
      </span>
    </li>
  )
}

type Document = WholeChange['documents'][number]

/** Documents it affects and has not opened: in this attempt while it lasts, in any once it is over. */
const untouched = ({ documents, openings, cycle, state }: WholeChange): Document[] => {
  const isOver = rules.changeIsUnderWay(state) !== undefined
  const opened = openings.filter((one) => one.record === 'document' && (isOver || one.cycle === cycle))
  return documents.filter(({ id }) => !opened.some(({ recordId }) => recordId === id))
}

function Untouched({ change, document, opens }: Props & { document: Document; opens: boolean }) {
  const { t } = useTranslation('implementation-ui')
  const { number } = useFormats()
  const why = useRefusalText('implementation')
  const { titled } = useSaid()
  const may = useMay()
  const revise = useStep(OpenRevision, 'implementation', ['documents'])
  const refusal = why(rules.documentIsNotOpenedTwice(document.id, change.openings))
  const isOthers = document.isTheirs ? undefined : t('documents:refusals.only-editors-change-it')
  const inWork = document.inWork === null ? undefined : t('changes.opens.inWork', { revision: number(document.inWork) })
  return (
    <li className={look.line}>
      <div className={look.name}>
        <PageLink to={`/documents/${document.id}`}>
          {document.number && <RecordNumber>{document.number}</RecordNumber>} <bdi>{titled(document)}</bdi>
        </PageLink>
      </div>
      <Text size="sm" c="dimmed" className={look.rest}>
        {t('changes.opens.untouched')}
      </Text>
      <span className={look.state}>
        {opens && may('documents.write') && document.state === 'effective' && (
          <RefusableButton
            className="no-print"
            variant="light"
            size="xs"
            refusal={refusal ?? inWork ?? isOthers}
            loading={revise.busy}
            onClick={() => {
              const given = { id: change.id, openingId: newId(), documentId: document.id, revisionId: newId() }
              void revise.runAloud(given, {}, t('changes.done.revise'))
            }}
          >
            {t('changes.opens.revise')}
          </RefusableButton>
        )}
      </span>
    </li>
  )
}
