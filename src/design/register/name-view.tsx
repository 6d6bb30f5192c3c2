import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../step/dialog.tsx'
import { fieldLook } from '../step/form-field.tsx'

export type Naming = { id?: string; name: string }

type Props = { naming: Naming; onKeep: (naming: Naming) => void; onClose: () => void }

/** Gives a saved view its name, or another one. */
export function NameView({ naming, onKeep, onClose }: Props) {
  const { t } = useTranslation('design')
  const [name, setName] = useState(naming.name)
  const [tried, setTried] = useState(false)
  const missing = tried && name.trim() === '' ? t('views.required') : undefined
  return (
    <Dialog open onClose={onClose} title={naming.id ? t('views.renameTitle') : t('views.save')} size={420}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (name.trim() !== '') onKeep({ ...naming, name: name.trim() })
        }}
      >
        <Stack gap="sm">
          {!naming.id && (
            <Text size="sm" c="dimmed">
              {t('views.what')}
            </Text>
          )}
          <TextInput
            {...fieldLook({ label: t('views.name'), error: missing, required: true })}
            maxLength={60}
            dir="auto"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t('views.keep')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
