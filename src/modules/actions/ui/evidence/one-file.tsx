import { Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileDrop, type Upload } from '#design/step/file-drop.tsx'
import { FieldGroup } from '#design/step/form-field.tsx'
import { type Id, newId } from '#kernel/ids.ts'
import { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { uploadFile } from './upload-file.ts'

type Kept = { id: Id; name: string }

/** One file beside a form, kept as soon as it is chosen. While `coming`, the form waits for it. */
export function useOneFile(before: Kept | null = null) {
  const { t } = useTranslation('actions-ui')
  const why = useRefusalText('platform')
  const [file, setFile] = useState(before)
  const [coming, setComing] = useState<string>()
  const [refused, setRefused] = useState<{ name: string; problem: string }>()
  const latest = useRef<Id>(undefined)
  const bring = async (chosen: File) => {
    const id = newId()
    latest.current = id
    setRefused(undefined)
    setComing(chosen.name)
    try {
      await uploadFile(chosen, id)
      if (latest.current === id) setFile({ id, name: chosen.name })
    } catch (failure) {
      const problem = failure instanceof Problem ? why(failure) : undefined
      if (latest.current === id) setRefused({ name: chosen.name, problem: problem ?? t('evidence.failed') })
    } finally {
      if (latest.current === id) setComing(undefined)
    }
  }
  const remove = (key: string) => {
    if (key === 'refused') return setRefused(undefined)
    if (key === 'kept') return setFile(null)
    latest.current = undefined
    setComing(undefined)
  }
  const uploads: Upload[] = [
    ...(file && !coming ? [{ key: 'kept', name: file.name, share: 1 }] : []),
    ...(coming ? [{ key: 'coming', name: coming }] : []),
    ...(refused ? [{ key: 'refused', ...refused }] : []),
  ]
  return { file, coming: coming !== undefined, bring, remove, uploads }
}

type Props = {
  one: ReturnType<typeof useOneFile>
  label: string
  /** Why it cannot be exchanged any more. */
  locked?: string | undefined
}

/** Chosen, dropped, exchanged for another or taken out again. */
export function OneFile({ one, label, locked }: Props) {
  const { t } = useTranslation('actions-ui')
  return (
    <FieldGroup label={label} {...(locked ? { hint: locked } : {})}>
      {locked ? (
        <Text size="sm" component="bdi" display="block" mt={4}>
          {one.file?.name}
        </Text>
      ) : (
        <FileDrop
          label={t(one.file ? 'file.another' : 'file.choose')}
          uploads={one.uploads}
          onFiles={([chosen]) => void (chosen && one.bring(chosen))}
          onRemove={one.remove}
        />
      )}
    </FieldGroup>
  )
}
