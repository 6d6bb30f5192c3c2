import { Alert, Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { addMonths } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { DateText } from '#design/word/date-text.tsx'
import { FormProblem } from '#design/step/form-field.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { toast, toastProblem } from '#design/step/toast.tsx'
import { useAsk, useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { IssueToken, ListTokens, RevokeToken } from '../../contract/tokens.ts'
import { Copied } from '../copied.tsx'
import { useFields } from '../use-fields.ts'
import { drawToken, hashOf } from './token-secret.ts'

const Naming = z.object({ name: IssueToken.input.shape.name, expiresOn: IssueToken.input.shape.expiresOn })

/** Tokens for programs. The token is drawn here and shown once; the server only ever learns its hash. */
export function ApiTokens() {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const [fresh, setFresh] = useState<string>()
  const tokens = useAsk(ListTokens, { limit: 100, sort: '-expiresOn' }).data?.rows ?? []
  const issue = useTell(IssueToken)
  const revoke = useTell(RevokeToken)
  const today = new Date().toISOString().slice(0, 10)
  const { form, field } = useFields({ name: '', expiresOn: addMonths(today, 3) }, Naming, issue.problem)
  const submit = async (input: z.infer<typeof Naming>) => {
    const token = drawToken()
    await issue.tell({ id: newId(), ...input, tokenHash: await hashOf(token) })
    setFresh(token)
    form.reset()
  }
  const end = (id: string, version: number) =>
    revoke.tell({ id }, { version }).then(
      () => toast(t('account.tokenRevoked')),
      (no) => toastProblem(why(no) ?? ''),
    )
  return (
    <Stack gap="sm">
      {fresh && (
        <Alert color="teal" role="status">
          <Text size="sm" mb="xs">
            {t('account.tokenOnce')}
          </Text>
          <Copied label={t('account.token')} text={fresh} />
        </Alert>
      )}
      {tokens.map((token) => (
        <Group key={token.id} justify="space-between" wrap="nowrap">
          <div style={{ minWidth: 0 }}>
            <Text size="sm" truncate dir="auto">
              {token.name}
            </Text>
            <Text size="xs" c="dimmed" component="div">
              {t('account.until')} <DateText value={token.expiresOn} />
            </Text>
          </div>
          {token.revoked ? (
            <StatusPill tone="neutral">{t('account.revoked')}</StatusPill>
          ) : token.expiresOn < today ? (
            <StatusPill tone="warning">{t('account.expired')}</StatusPill>
          ) : (
            <Button
              size="xs"
              variant="default"
              loading={revoke.telling}
              onClick={() => void end(token.id, token.version)}
            >
              {t('account.revoke')}
            </Button>
          )}
        </Group>
      ))}
      <form noValidate onSubmit={form.onSubmit((input) => void submit(input).catch(() => undefined))}>
        <FormProblem>{why(issue.problem)}</FormProblem>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing={4}>
          <TextInput {...field('name', { label: t('account.tokenName'), required: true })} />
          <DateInput
            valueFormat="D MMM YYYY"
            minDate={today}
            {...field('expiresOn', { label: t('account.tokenUntil'), required: true })}
          />
        </SimpleGrid>
        <Button type="submit" variant="default" loading={issue.telling}>
          {t('account.issue')}
        </Button>
      </form>
    </Stack>
  )
}
