import { Alert, Button, FileInput, Group, List, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, FormProblem } from '#design/step/form-field.tsx'
import type { Language } from '#kernel/text.ts'
import { languageWords } from '#platform/browser/i18n.ts'
import { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { type Brought, notKept } from '../../../contract/import/brought.ts'
import type { RichText } from '../../../contract/rich-text.ts'
import type { DocumentLanguage } from '../../../contract/words.ts'
import { readWordFile } from '../../import/read-word-file.ts'

type Props = {
  open: boolean
  onClose: () => void
  language: DocumentLanguage
  onBrought: (language: Language, doc: RichText) => void
  /** The languages something is written in already. */
  written?: readonly Language[]
}

/** A Word file becomes the text of one language; first it is said what of it does not come along. */
export function BringIn({ open, onClose, language, onBrought, written = [] }: Props) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const [brought, setBrought] = useState<Brought>()
  const [spoken, setSpoken] = useState<Language>()
  const [reading, setReading] = useState(false)
  const [problem, setProblem] = useState<string>()
  const bring = async (file: File | null) => {
    setBrought(undefined)
    setProblem(undefined)
    if (!file) return
    setReading(true)
    try {
      const answer = await readWordFile(file, file.name)
      setBrought(answer)
      setSpoken(language === 'both' ? answer.language : language)
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      setProblem(why(failure))
    } finally {
      setReading(false)
    }
  }
  const close = () => {
    setBrought(undefined)
    setProblem(undefined)
    onClose()
  }
  const lost = brought ? notKept.filter((what) => brought.report[what] > 0) : []
  return (
    <Dialog open={open} onClose={close} title={t('import.title')}>
      <Stack gap="sm">
        <FormProblem>{problem}</FormProblem>
        <FileInput
          {...fieldLook({ label: t('import.file'), hint: t('import.hint') })}
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          placeholder={t('import.choose')}
          disabled={reading}
          onChange={(file) => void bring(file)}
        />
        {reading && (
          <Text size="sm" role="status">
            {t('import.reading')}
          </Text>
        )}
        {brought && (
          <>
            <Text size="sm" role="status">
              {t('import.found', brought.report)}
            </Text>
            {lost.length > 0 && (
              <Alert color="orange" title={t('import.lost')}>
                <List size="sm" spacing={2}>
                  {lost.map((what) => (
                    <List.Item key={what}>{t(`import.report.${what}`, { count: brought.report[what] })}</List.Item>
                  ))}
                </List>
              </Alert>
            )}
            {language === 'both' && (
              <SegmentedControl
                aria-label={t('import.language')}
                value={spoken ?? 'en'}
                onChange={(value) => setSpoken(value as Language)}
                data={(['en', 'ar'] as const).map((value) => ({ value, label: languageWords[value] }))}
              />
            )}
          </>
        )}
        {spoken && written.includes(spoken) && <Text size="sm">{t('import.replaces')}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('import.cancel')}
          </Button>
          <Button
            disabled={!brought || !spoken}
            onClick={() => {
              if (brought && spoken) onBrought(spoken, brought.doc)
              close()
            }}
          >
            {t('import.take')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
