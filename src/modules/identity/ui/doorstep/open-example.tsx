import { Button, List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { FormProblem } from '#design/form-field.tsx'
import { Progress } from '#design/progress.tsx'
import { get, post } from '#platform/browser/api.ts'
import { useRefusalText } from '#platform/browser/refusal-text.ts'
import { problemOf } from '../auth-api.ts'
import { useDeed } from '../use-deed.ts'

type Course = { state: 'loading' | 'ready' | 'failed'; done: number; total: number }

/** Loads the example company, shows how far it has come, and then asks who one wants to be. */
export function OpenExample({ token }: { token: string }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const navigate = useNavigate()
  const open = useDeed(() => post('/setup/example', { token }, { module: 'identity' }))
  const asked = open.telling || open.problem !== undefined
  const { data: course } = useQuery({
    queryKey: ['setup', 'example'],
    queryFn: ({ signal }) => get<Course>('/setup/example', signal),
    enabled: !asked,
    refetchInterval: ({ state }) => (state.data?.state === 'loading' ? 1000 : false),
    retry: false,
  })
  const state = course?.state
  useEffect(() => {
    if (state === 'ready') void navigate({ to: '/sign-in' })
  }, [state, navigate])
  if (state === 'loading')
    return (
      <Stack gap="xs" role="status">
        <Text size="sm">{t('setup.loading')}</Text>
        <Progress label={t('setup.loading')} done={course?.done ?? 0} of={course?.total ?? 1} figure />
      </Stack>
    )
  return (
    <Stack gap="md">
      <FormProblem>{why(state === 'failed' ? problemOf('example-failed') : open.problem)}</FormProblem>
      <List size="sm" spacing={4}>
        {['company', 'roles', 'leave'].map((line) => (
          <List.Item key={line}>{t(`setup.exampleLines.${line}`)}</List.Item>
        ))}
      </List>
      <Button loading={open.telling} style={{ alignSelf: 'flex-start' }} onClick={() => void open.tell(undefined).catch(() => undefined)}>
        {t('setup.example')}
      </Button>
    </Stack>
  )
}
