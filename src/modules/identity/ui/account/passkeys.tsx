import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconKey, IconTrash } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Line } from '#kernel/text.ts'
import { DateText } from '#design/word/date-text.tsx'
import { FormProblem } from '#design/step/form-field.tsx'
import { toast } from '#design/step/toast.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { askAuth, tellAuth } from '../signing/auth-api.ts'
import { addPasskey, knowsPasskeys } from '../signing/passkeys.ts'
import { useDeed } from '../use-deed.ts'
import { useFields } from '../use-fields.ts'

type Passkey = { id: string; name: string | null; createdAt: string | null }
const passkeysKey = ['account', 'passkeys']
const Naming = z.object({ name: Line })

/** Keys that live in a device: a finger or a face instead of a password. */
export function Passkeys() {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const queries = useQueryClient()
  const refresh = () =>
    Promise.all([passkeysKey, ['session']].map((queryKey) => queries.invalidateQueries({ queryKey })))
  const { data = [] } = useQuery({
    queryKey: passkeysKey,
    queryFn: () => askAuth<Passkey[]>('/passkey/list-user-passkeys'),
  })
  const add = useDeed(async ({ name }: z.infer<typeof Naming>) => {
    await addPasskey(name)
    toast(t('account.passkeyAdded'))
    await refresh()
  })
  const remove = useDeed(async (id: string) => {
    await tellAuth('/passkey/delete-passkey', { id })
    await refresh()
  })
  const { form, field } = useFields({ name: '' }, Naming, add.problem)
  return (
    <Stack gap="sm">
      {data.map((passkey) => (
        <Group key={passkey.id} justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <IconKey size={18} stroke={1.6} aria-hidden />
            <div>
              <Text size="sm" dir="auto">
                {passkey.name || t('account.passkey')}
              </Text>
              <Text size="xs" c="dimmed" component="div">
                <DateText value={passkey.createdAt} dayOnly />
              </Text>
            </div>
          </Group>
          <ActionIcon
            variant="subtle"
            color="gray"
            loading={remove.telling}
            aria-label={t('account.removePasskey', { name: passkey.name ?? t('account.passkey') })}
            onClick={() => void remove.tell(passkey.id).catch(() => undefined)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <FormProblem>{why(add.problem ?? remove.problem)}</FormProblem>
      {knowsPasskeys() ? (
        <form noValidate onSubmit={form.onSubmit((input) => void add.tell(input).then(form.reset, () => undefined))}>
          <TextInput
            maw={340}
            {...field('name', { label: t('account.passkeyName'), hint: t('account.passkeyNameHint'), required: true })}
          />
          <Button type="submit" variant="default" loading={add.telling}>
            {t('account.addPasskey')}
          </Button>
        </form>
      ) : (
        <Text size="sm" c="dimmed">
          {t('account.noPasskeys')}
        </Text>
      )}
    </Stack>
  )
}
