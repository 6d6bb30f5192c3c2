import { Button, Group, Stack, Text } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { askAuth, tellAuth } from '../signing/auth-api.ts'
import { useDeed } from '../use-deed.ts'

type Session = {
  id: string
  token: string
  userAgent: string | null
  ipAddress: string | null
  createdAt: string
  updatedAt: string
}
type Here = { session: { id: string } }

/** Where one is signed in, and the way to end it there. */
export function Sessions() {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries({ queryKey: ['account', 'sessions'] })
  const { data, error } = useQuery<{ all: Session[]; here: string }, Problem>({
    queryKey: ['account', 'sessions'],
    queryFn: async () => {
      const [all, here] = await Promise.all([askAuth<Session[]>('/list-sessions'), askAuth<Here>('/get-session')])
      return { all: all.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)), here: here.session.id }
    },
  })
  const end = useDeed(async (token: string) => {
    await tellAuth('/revoke-session', { token })
    await again()
  })
  const endOthers = useDeed(async () => {
    await tellAuth('/revoke-other-sessions')
    await again()
  })
  if (error) return <ErrorState why={why(error)} onAgain={() => void again()} />
  if (!data) return <LinesLoading />
  return (
    <Stack gap="sm">
      {data.all.map((session) => (
        <Group key={session.id} justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="sm" wrap="nowrap" style={{ minWidth: 0 }}>
            {/Mobi|Android|iPad/.test(session.userAgent ?? '') ? (
              <IconDeviceMobile size={20} stroke={1.6} aria-hidden />
            ) : (
              <IconDeviceDesktop size={20} stroke={1.6} aria-hidden />
            )}
            <div style={{ minWidth: 0 }}>
              <Text size="sm" truncate>
                <bdi>{browserIn(session.userAgent) ?? t('account.unknownDevice')}</bdi>
                {session.ipAddress && (
                  <>
                    {' · '}
                    <bdi dir="ltr">{session.ipAddress}</bdi>
                  </>
                )}
              </Text>
              <Text size="xs" c="dimmed" component="div">
                {t('account.since')} <DateText value={session.createdAt} />
              </Text>
            </div>
          </Group>
          {session.id === data.here ? (
            <StatusPill tone="good">{t('account.here')}</StatusPill>
          ) : (
            <Button
              size="xs"
              variant="default"
              loading={end.telling}
              onClick={() => void end.tell(session.token).catch(() => undefined)}
            >
              {t('account.end')}
            </Button>
          )}
        </Group>
      ))}
      {data.all.length > 1 && (
        <Button
          variant="default"
          loading={endOthers.telling}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void endOthers.tell(undefined).catch(() => undefined)}
        >
          {t('account.endAllOthers')}
        </Button>
      )}
    </Stack>
  )
}

const browsers = [/Edg\/[\d]+/, /Firefox\/[\d]+/, /Chrome\/[\d]+/, /Version\/[\d]+.*Safari/]
const names = ['Edge', 'Firefox', 'Chrome', 'Safari']
const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux']

/** "Firefox, Windows": as much of a browser's long name as a person recognises. */
function browserIn(userAgent: string | null): string | undefined {
  if (!userAgent) return undefined
  const at = browsers.findIndex((pattern) => pattern.test(userAgent))
  const words = [names[at], systems.find((name) => userAgent.includes(name))].filter(Boolean)
  return words.length > 0 ? words.join(', ') : userAgent.slice(0, 40)
}
