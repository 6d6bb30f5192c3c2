import { Button, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '#design/register/side-panel.tsx'
import { Section } from '#design/section.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { TheDocument } from '../../contract/register.ts'
import { DocumentFactList } from '../document/document-facts.tsx'
import { RevisionText } from '../document/revision-text.tsx'
import { DocumentNumber, DocumentPill, useTitled } from '../words.tsx'

/** A document beside its list: what it is, and what it says. */
export function DocumentPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const titled = useTitled()
  const navigate = useNavigate()
  const asked = useAsk(TheDocument, { id: id ?? '' }, { when: Boolean(id) })
  const document = asked.data?.id === id ? asked.data : undefined
  const shown = document?.effective ?? document?.inWork
  return (
    <SidePanel
      open={Boolean(id)}
      onClose={onClose}
      wide
      title={document ? titled(document) : t('register.title')}
      before={
        document && (
          <Group gap={8}>
            <DocumentNumber number={document.number} strong />
            <DocumentPill state={document.state} />
          </Group>
        )
      }
      actions={
        document && (
          <Button onClick={() => void navigate({ to: `/documents/${document.id}` })}>{t('steps.open')}</Button>
        )
      }
    >
      {asked.error && <ErrorState why={why(asked.error)} onAgain={again(asked)} />}
      {!document && !asked.error && <LinesLoading lines={8} />}
      {document && (
        <>
          <Section>
            <DocumentFactList document={document} />
          </Section>
          {shown && <RevisionText document={document} revision={shown} />}
        </>
      )}
    </SidePanel>
  )
}
