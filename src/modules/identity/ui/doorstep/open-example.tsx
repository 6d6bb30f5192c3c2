import { Button, List, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FormProblem } from '#design/step/form-field.tsx'
import { Progress } from '#design/figure/progress.tsx'
import { get, post } from '#platform/browser/asking/api.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { problemOf } from '../signing/auth-api.ts'
import { useDeed } from '../use-deed.ts'
import { Entrances } from './entrances.tsx'

type Course = { state: 'none' | 'loading' | 'ready' | 'failed'; done: number; total: number }
const courseKey = ['setup', 'example']

/** Loads the example company, shows how far it has come, and then asks who one wants to be. */
export function OpenExample({ token }: { token: string }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const queries = useQueryClient()
  const open = useDeed(async () => {
    await post('/setup/example', { token }, { module: 'identity' })
    await queries.invalidateQueries({ queryKey: courseKey })
  })
  const { data: course } = useQuery({
    queryKey: courseKey,
    queryFn: ({ signal }) => get<Course>('/setup/example', signal),
    refetchInterval: ({ state }) => (state.data?.state === 'loading' ? 700 : false),
    staleTime: 0,
  })
  if (course?.state === 'ready') return <Entrances token={token} />
  if (course?.state === 'loading')
    return (
      <Stack gap="xs" role="status">
        <Text size="sm">{t('setup.loading')}</Text>
        <Progress label={t('setup.loading')} done={course.done} of={course.total} figure />
      </Stack>
    )
  return (
    <Stack gap="md">
      <FormProblem>{why(course?.state === 'failed' ? problemOf('example-failed') : open.problem)}</FormProblem>
      <List size="sm" spacing={4}>
        {['company', 'roles', 'leave'].map((line) => (
          <List.Item key={line}>{t(`setup.exampleLines.${line}`)}</List.Item>
        ))}
      </List>
      <Button
        loading={open.telling}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => void open.tell(undefined).catch(() => undefined)}
      >
        {t('setup.example')}
      </Button>
    </Stack>
  )
}
