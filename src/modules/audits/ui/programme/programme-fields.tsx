import { ActionIcon, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FieldGroup, fieldLook } from '#design/step/form-field.tsx'
import { useFormats } from '#design/word/formats.tsx'
import type { InputOf } from '#kernel/contract.ts'
import type { ChangeProgramme, ProgrammeRisk } from '../../contract/programme.ts'

export type ProgrammeDraft = Omit<InputOf<typeof ChangeProgramme>, 'id'>

type Props = {
  values: ProgrammeDraft
  set: <Field extends keyof ProgrammeDraft>(field: Field, value: ProgrammeDraft[Field]) => void
  errorOf: (field: string) => string | undefined
}

/** What a programme says of itself: objectives, risks and opportunities, methods. */
export function ProgrammeFields({ values, set, errorOf }: Props) {
  const { t } = useTranslation('audits-ui')
  const text = (field: 'title' | 'objectives' | 'methods') => ({
    value: values[field],
    onChange: (event: { currentTarget: { value: string } }) => set(field, event.currentTarget.value),
  })
  const { risks } = values
  const change = (at: number, part: Partial<ProgrammeRisk>) =>
    set(
      'risks',
      risks.map((risk, place) => (place === at ? { ...risk, ...part } : risk)),
    )
  return (
    <>
      <TextInput {...fieldLook({ label: t('title'), error: errorOf('title'), required: true })} {...text('title')} />
      <Textarea
        {...fieldLook({
          label: t('objectives'),
          hint: t('programme.objectivesHint'),
          error: errorOf('objectives'),
          required: true,
        })}
        {...text('objectives')}
      />
      <FieldGroup label={t('programme.risks')} hint={t('programme.risksHint')}>
        <Stack gap={8} mt={6}>
          {risks.map((risk, at) => (
            <Risk
              key={at}
              at={at}
              risk={risk}
              error={errorOf(`risks.${at}.text`)}
              onChange={(part) => change(at, part)}
              onRemove={() => set('risks', risks.toSpliced(at, 1))}
            />
          ))}
          <Group>
            <Button
              size="compact-sm"
              variant="light"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => set('risks', [...risks, { kind: 'risk', text: '', action: '' }])}
            >
              {t('programme.addRisk')}
            </Button>
          </Group>
        </Stack>
      </FieldGroup>
      <Textarea
        {...fieldLook({ label: t('programme.methods'), hint: t('programme.methodsHint'), error: errorOf('methods') })}
        {...text('methods')}
        minRows={2}
      />
    </>
  )
}

type RiskProps = {
  at: number
  risk: ProgrammeRisk
  error: string | undefined
  onChange: (part: Partial<ProgrammeRisk>) => void
  onRemove: () => void
}

function Risk({ at, risk, error, onChange, onRemove }: RiskProps) {
  const { t } = useTranslation('audits-ui')
  const { number } = useFormats()
  const name = t('programme.risk', { at: number(at + 1) })
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" role="group" aria-label={name}>
      <Select
        aria-label={t('programme.riskKind')}
        allowDeselect={false}
        w={130}
        style={{ flex: 'none' }}
        data={(['risk', 'opportunity'] as const).map((value) => ({ value, label: t(`riskKinds.${value}`) }))}
        value={risk.kind}
        onChange={(kind) => kind && onChange({ kind: kind as ProgrammeRisk['kind'] })}
      />
      <TextInput
        aria-label={t('programme.riskText')}
        placeholder={t('programme.riskText')}
        style={{ flex: 1 }}
        value={risk.text}
        error={error}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <TextInput
        aria-label={t('programme.riskAction')}
        placeholder={t('programme.riskAction')}
        style={{ flex: 1 }}
        value={risk.action}
        onChange={(event) => onChange({ action: event.currentTarget.value })}
      />
      <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('removeOne', { name })} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
