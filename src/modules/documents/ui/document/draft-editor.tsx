import { Button, FileButton, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '#design/section.tsx'
import { fieldLook, FormProblem } from '#design/step/form-field.tsx'
import { toastProblem } from '#design/step/toast.tsx'
import { newId } from '#kernel/ids.ts'
import { uploadFile } from '#modules/actions/ui/embed.tsx'
import { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useSession } from '#platform/browser/session.ts'
import type { WholeDocument, WholeRevision } from '../../contract/register.ts'
import type { MergeFields } from '../../rules/text/merge-fields.ts'
import { ContentEditor } from '../content/content-editor.tsx'
import { useNames } from '../words.tsx'
import { RevisionText } from './revision-text.tsx'
import { type Draft, useDraft } from './use-draft.ts'

type Props = { document: WholeDocument; revision: WholeRevision }
const accept = '.docx,.pdf,.xlsx,image/png,image/jpeg,image/webp'

/** The draft: its titles, and either the text written here or a file brought from elsewhere. */
export function DraftEditor({ document, revision }: Props) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const fields = useMergeFields(document)
  const nameOf = useNames(document)
  const { draft, change, keep, save, isUnsaved, problem } = useDraft(revision)
  const title = (name: 'titleEn' | 'titleAr') => ({
    ...fieldLook({ label: t(`fields.${name}`) }),
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
    onBlur: () => {
      if (isUnsaved) save()
    },
  })
  return (
    <Stack gap="md">
      <Section
        title={t('draft.what')}
        aside={
          <Text size="xs" c="dimmed" role="status">
            {t(!isUnsaved ? 'draft.saved' : problem ? 'draft.notSaved' : 'draft.saving')}
          </Text>
        }
      >
        <FormProblem>{why(problem)}</FormProblem>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
          <TextInput {...title('titleEn')} dir="ltr" lang="en" />
          <TextInput {...title('titleAr')} dir="rtl" lang="ar" />
        </SimpleGrid>
        <FileInstead draft={draft} keep={keep} />
      </Section>
      {draft.fileId ? (
        revision.file?.id === draft.fileId && <RevisionText document={document} revision={revision} />
      ) : (
        <ContentEditor
          revisionId={revision.id}
          nameOf={nameOf}
          value={draft.content}
          onChange={(content) => keep({ content })}
          language={document.language}
          fields={fields}
        />
      )}
    </Stack>
  )
}

/** What a template says of this document; its number is given later. */
function useMergeFields({ ownerId, people }: WholeDocument): MergeFields {
  const { organisation } = useSession()
  const owner = people.find(({ id }) => id === ownerId)
  return {
    ...(organisation ? { organisation: organisation.name } : {}),
    ...(owner ? { owner: { en: owner.nameEn, ar: owner.nameAr } } : {}),
  }
}

/** A file under the same control as a written text. */
function FileInstead({ draft, keep }: { draft: Draft; keep: (some: Partial<Draft>) => void }) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('platform')
  const [uploading, setUploading] = useState(false)
  const bring = async (file: File | null) => {
    if (!file) return
    setUploading(true)
    try {
      keep({ fileId: await uploadFile(file, newId()) })
    } catch (failure) {
      toastProblem(failure instanceof Problem ? (why(failure) ?? '') : t('file.failed'))
    }
    setUploading(false)
  }
  return (
    <Group gap="sm">
      <Text size="sm" c="dimmed" style={{ flex: '1 1 260px' }}>
        {t(draft.fileId ? 'file.isFile' : 'file.isWritten')}
      </Text>
      <FileButton onChange={(file) => void bring(file)} accept={accept}>
        {(button) => (
          <Button
            {...button}
            variant="default"
            size="xs"
            loading={uploading}
            leftSection={<IconUpload size={15} aria-hidden />}
          >
            {t(draft.fileId ? 'file.replace' : 'file.instead')}
          </Button>
        )}
      </FileButton>
      {draft.fileId && (
        <Button variant="subtle" color="gray" size="xs" onClick={() => keep({ fileId: null })}>
          {t('file.write')}
        </Button>
      )}
    </Group>
  )
}
