import { Alert, Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { useToday } from '#modules/actions/ui/embed.tsx'
import type { WholeDocument, WholeRevision } from '../../contract/register.ts'
import { documentRevisionLifecycle } from '../../lifecycle.ts'
import { AcknowledgeReading } from '../steps/acknowledge-reading.tsx'
import { Compared } from '../compare/compared.tsx'
import { CommentedText } from '../comments/commented-text.tsx'
import { goToComments, OpenComments } from '../comments/open-comments.tsx'
import { useNames } from '../words.tsx'
import { Approvals } from './approvals.tsx'
import { DraftEditor } from './draft-editor.tsx'
import { RevisionText } from './revision-text.tsx'

type Props = { document: WholeDocument; revision: WholeRevision }

/** The revision in work: written while it is a draft, locked while it is decided on. */
export function DraftTab({ document, revision }: Props) {
  const { t } = useTranslation('documents-ui')
  const { part, myReading } = document
  const isOpen = documentRevisionLifecycle.may(revision.state, 'edit') && part.edits
  const cameBack = revision.state === 'changes-requested'
  return (
    <Stack gap="md">
      {myReading?.revisionId === revision.id && (
        <AcknowledgeReading reading={myReading} summary={revision.changeSummary} />
      )}
      {revision.stateReason && (
        <Alert color={cameBack ? 'orange' : 'gray'} title={t(cameBack ? 'record.cameBack' : 'fields.stateReason')}>
          <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
            {revision.stateReason}
          </Text>
        </Alert>
      )}
      {part.seesDrafts && cameBack && (
        <OpenComments revisionId={revision.id} why="beforeSubmitting" onShow={goToComments} />
      )}
      {revision.state === 'in-review' && part.edits && <Alert color="gray">{t('record.locked')}</Alert>}
      <Approvals document={document} revision={revision} />
      {revision.round > 0 && <Plan document={document} revision={revision} />}
      {isOpen ? (
        <DraftEditor document={document} revision={revision} />
      ) : (
        <Shown document={document} revision={revision} />
      )}
    </Stack>
  )
}

/** The text as it is, or word by word against what is in force. */
function Shown({ document, revision }: Props) {
  const { t } = useTranslation('documents-ui')
  const [compares, setCompares] = useState(false)
  const { effective } = document
  const text = document.part.seesDrafts ? (
    <CommentedText document={document} revision={revision} />
  ) : (
    <RevisionText document={document} revision={revision} />
  )
  if (!effective || !document.part.seesDrafts) return text
  return (
    <Stack gap="sm">
      <Button variant="default" size="xs" style={{ alignSelf: 'flex-start' }} onClick={() => setCompares(!compares)}>
        {t(compares ? 'steps.compareNot' : 'steps.compare')}
      </Button>
      {compares ? <Compared document={document} fromId={effective.id} toId={revision.id} /> : text}
    </Stack>
  )
}

/** What was said with the submission. */
function Plan({ document, revision }: Props) {
  const { t } = useTranslation('documents-ui')
  const nameOf = useNames(document)
  const { effectiveOn } = revision
  const today = useToday()
  const isLate = revision.state === 'in-review' && effectiveOn !== null && effectiveOn <= today
  return (
    <Section title={t('record.submission')}>
      <FactList
        facts={[
          { label: t('fields.author'), value: <PersonChip name={nameOf(revision.authorId)} /> },
          { label: t('fields.submittedAt'), value: <DateText value={revision.submittedAt} /> },
          {
            label: t('fields.effectiveOn'),
            value: isLate ? (
              t('fields.onApproval')
            ) : effectiveOn ? (
              <DateText value={effectiveOn} />
            ) : (
              t('fields.byHand')
            ),
          },
          { label: t('fields.trainFirst'), value: t(revision.trainFirst ? 'fields.yes' : 'fields.no') },
          { label: t('fields.isMinor'), value: t(revision.isMinor ? 'fields.yes' : 'fields.no') },
          { label: t('fields.changeSummary'), value: revision.changeSummary, wide: true },
        ]}
      />
    </Section>
  )
}
