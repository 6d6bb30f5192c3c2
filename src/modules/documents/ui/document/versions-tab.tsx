import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '#design/register/side-panel.tsx'
import { Section } from '#design/section.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { TheRevision, type WholeDocument } from '../../contract/register.ts'
import { CommentedText } from '../comments/commented-text.tsx'
import { CompareVersions } from '../compare/compare-versions.tsx'
import { CopyLinks } from '../prints/copy-links.tsx'
import { RevisionPill, useNames, useTitled } from '../words.tsx'
import { Approvals } from './approvals.tsx'

/** Every version there was, with what changed and when; and each time it was looked at again. */
export function VersionsTab({ document }: { document: WholeDocument }) {
  const { t } = useTranslation('documents-ui')
  const { number } = useFormats()
  const nameOf = useNames(document)
  const [open, setOpen] = useState<string>()
  const [compares, setCompares] = useState(false)
  return (
    <Stack gap="md">
      <Section
        title={t('record.versions')}
        aside={
          document.revisions.length > 1 && (
            <Button variant="default" size="xs" onClick={() => setCompares(true)}>
              {t('compare.open')}
            </Button>
          )
        }
      >
        <Stack gap="sm">
          {document.revisions.map((one) => (
            <Group key={one.id} justify="space-between" gap="xs" align="flex-start">
              <div style={{ flex: '1 1 300px' }}>
                <Group gap={8}>
                  <Text size="sm" fw={600}>
                    {t('record.revision', { revision: number(one.revision) })}
                  </Text>
                  <RevisionPill state={one.state} />
                  <Text size="xs" c="dimmed">
                    <DateText value={one.effectiveAt ?? one.createdAt} />
                  </Text>
                </Group>
                {one.changeSummary && (
                  <Text size="sm" dir="auto">
                    {one.changeSummary}
                  </Text>
                )}
                {one.stateReason && (
                  <Text size="sm" c="dimmed" dir="auto">
                    {one.stateReason}
                  </Text>
                )}
              </div>
              <Button variant="default" size="xs" onClick={() => setOpen(one.id)}>
                {t('steps.read')}
              </Button>
            </Group>
          ))}
        </Stack>
      </Section>
      {document.reviews.length > 0 && (
        <Section title={t('record.reviews')}>
          <Stack gap="xs">
            {document.reviews.map((one) => (
              <div key={one.id}>
                <Text size="sm">
                  <DateText value={one.reviewedOn} /> · {t(`documents:verdicts.${one.verdict}`)} ·{' '}
                  {nameOf(one.reviewedBy)}
                </Text>
                {one.note && (
                  <Text size="sm" c="dimmed" dir="auto">
                    {one.note}
                  </Text>
                )}
              </div>
            ))}
          </Stack>
        </Section>
      )}
      <CompareVersions document={document} open={compares} onClose={() => setCompares(false)} />
      <OldVersion document={document} id={open} onClose={() => setOpen(undefined)} />
    </Stack>
  )
}

type OldProps = { document: WholeDocument; id: string | undefined; onClose: () => void }

function OldVersion({ document, id, onClose }: OldProps) {
  const { t } = useTranslation('documents-ui')
  const titled = useTitled()
  const { number } = useFormats()
  const asked = useAsk(TheRevision, { id: id ?? '' }, { when: Boolean(id) })
  const revision = asked.data?.id === id ? asked.data : undefined
  return (
    <SidePanel
      open={Boolean(id)}
      onClose={onClose}
      wide
      title={revision ? titled(revision) : t('record.versions')}
      before={
        revision && (
          <>
            <Text size="sm" fw={600}>
              {t('record.revision', { revision: number(revision.revision) })}
            </Text>
            <RevisionPill state={revision.state} />
          </>
        )
      }
    >
      {!revision && <LinesLoading lines={6} />}
      {revision && (
        <>
          <Section title={t('prints.download')}>
            <CopyLinks
              documentId={document.id}
              language={document.language}
              offered={[{ revisionId: revision.id, isFile: revision.file !== null }]}
            />
          </Section>
          <CommentedText document={document} revision={revision} />
          <Approvals document={{ ...document, people: revision.people }} revision={revision} whole />
        </>
      )}
    </SidePanel>
  )
}
