import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { FileDrop } from '#design/step/file-drop.tsx'
import { FieldGroup, fieldLook, Form } from '#design/step/form-field.tsx'
import { Section } from '#design/section.tsx'

const uploads = [
  { key: 'a', name: 'line-3-photo.jpg', size: 1_840_000, share: 0.6 },
  { key: 'b', name: 'calibration-certificate.pdf', size: 334_000, share: 1 },
]

/** A form with a field in order, a field with an error, and an upload. */
export function FormSamples() {
  const { t } = useTranslation('web', { keyPrefix: 'design' })
  return (
    <Section title={t('words.forms')}>
      <Form
        submit={t('sample.save')}
        onCancel={() => undefined}
        onSubmit={(event) => event.preventDefault()}
        problem={t('sample.formProblem')}
      >
        <TextInput {...fieldLook({ label: t('sample.statement'), error: t('sample.required'), required: true })} />
        <Textarea
          {...fieldLook({ label: t('sample.detail'), hint: t('sample.hint') })}
          defaultValue={t('sample.rows.torque')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <Select
            {...fieldLook({ label: t('sample.choice'), required: true })}
            data={[
              { value: 'minor', label: t('sample.choices.minor') },
              { value: 'major', label: t('sample.choices.major') },
            ]}
          />
          <DateInput
            {...fieldLook({ label: t('sample.due'), required: true })}
            valueFormat="D MMM YYYY"
            defaultValue="2026-12-22"
          />
        </SimpleGrid>
        <FieldGroup label={t('sample.file')}>
          <FileDrop
            label={t('sample.file')}
            accept="image/*,.pdf"
            uploads={[
              ...uploads,
              { key: 'c', name: 'walk-through.mp4', size: 91_000_000, share: 0, problem: t('sample.fileProblem') },
            ]}
            onFiles={() => undefined}
            onRemove={() => undefined}
          />
        </FieldGroup>
      </Form>
    </Section>
  )
}
