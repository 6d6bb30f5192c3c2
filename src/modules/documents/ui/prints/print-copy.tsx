import { Select, Text, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#design/step/dialog.tsx'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useFieldTexts } from '#platform/browser/asking/refusal-text.ts'
import { PrintControlledCopy } from '../../contract/prints.ts'
import type { WholeDocument } from '../../contract/register.ts'
import { DocumentLanguage } from '../../contract/words.ts'

type Props = { document: WholeDocument; open: boolean; onClose: () => void }

/** A numbered copy for one holder. */
export function PrintCopy({ document, open, onClose }: Props) {
  const { t } = useTranslation('documents-ui')
  return (
    <Dialog open={open} onClose={onClose} title={t('prints.print')} size={480}>
      <PrintForm document={document} onClose={onClose} />
    </Dialog>
  )
}

function PrintForm({ document, onClose }: Omit<Props, 'open'>) {
  const { t } = useTranslation('documents-ui')
  const { textOf } = useFieldTexts('documents')
  const print = useStep(PrintControlledCopy, 'documents')
  const form = useForm({
    initialValues: {
      id: document.id,
      printId: newId(),
      revisionId: document.effectiveRevisionId ?? '',
      holder: '',
      place: '',
      language: document.language,
    },
    validate: schemaResolver(PrintControlledCopy.input, { sync: true }),
  })
  const errorOf = (name: string) => (form.errors[name] ? textOf(String(form.errors[name])) : undefined)
  return (
    <Form
      submit={t('prints.print')}
      submitting={print.busy}
      onCancel={onClose}
      problem={print.problem}
      onSubmit={form.onSubmit((given) => void print.run(given, {}, t('prints.donePrint'), onClose))}
    >
      <Text size="sm">{t('prints.printWhat')}</Text>
      <TextInput
        {...form.getInputProps('holder')}
        {...fieldLook({
          label: t('prints.holder'),
          hint: t('prints.holderHint'),
          error: errorOf('holder'),
          required: true,
        })}
        dir="auto"
        data-autofocus
      />
      <TextInput
        {...form.getInputProps('place')}
        {...fieldLook({ label: t('prints.place'), error: errorOf('place') })}
        dir="auto"
      />
      {document.language === 'both' && (
        <Select
          {...form.getInputProps('language')}
          {...fieldLook({ label: t('prints.language') })}
          allowDeselect={false}
          data={DocumentLanguage.options.map((value) => ({ value, label: t(`documents:languages.${value}`) }))}
        />
      )}
    </Form>
  )
}
