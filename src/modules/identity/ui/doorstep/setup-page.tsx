import { Anchor, SimpleGrid, Text, UnstyledButton } from '@mantine/core'
import { IconBuildingFactory2, IconSparkles } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { get } from '#platform/browser/asking/api.ts'
import { usePathValue } from '#platform/browser/page/view-state.ts'
import look from './setup-page.module.css'
import { Doorstep } from './doorstep.tsx'
import { FoundOrganisation } from './found-organisation.tsx'
import { OpenExample } from './open-example.tsx'

type Way = 'own' | 'example'

/** The first page of an installation: begin with one's own organisation, or look around in the example. */
export function SetupPage() {
  const { t } = useTranslation('identity')
  const token = usePathValue('token')
  const [way, setWay] = useState<Way>()
  const { data } = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => get<{ needed: boolean }>('/setup', signal),
  })
  if (!data)
    return (
      <Doorstep title={t('setup.title')}>
        <LinesLoading />
      </Doorstep>
    )
  if (!data.needed)
    return (
      <Doorstep title={t('setup.done')} caption={t('setup.doneWhy')}>
        <PageLink to="/sign-in">{t('signIn.toSignIn')}</PageLink>
      </Doorstep>
    )
  const back = (
    <Anchor
      component="button"
      type="button"
      size="sm"
      onClick={() => setWay(undefined)}
      style={{ alignSelf: 'flex-start' }}
    >
      {t('setup.otherWay')}
    </Anchor>
  )
  return (
    <Doorstep wide title={t(`setup.titles.${way ?? 'choose'}`)} caption={t(`setup.captions.${way ?? 'choose'}`)}>
      {!way && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <Choice
            icon={<IconBuildingFactory2 size={26} stroke={1.5} aria-hidden />}
            title={t('setup.own')}
            why={t('setup.ownWhy')}
            onChoose={() => setWay('own')}
          />
          <Choice
            icon={<IconSparkles size={26} stroke={1.5} aria-hidden />}
            title={t('setup.example')}
            why={t('setup.exampleWhy')}
            onChoose={() => setWay('example')}
          />
        </SimpleGrid>
      )}
      {way && back}
      {way === 'own' && <FoundOrganisation token={token} />}
      {way === 'example' && <OpenExample token={token} />}
    </Doorstep>
  )
}

function Choice({ icon, title, why, onChoose }: { icon: ReactNode; title: string; why: string; onChoose: () => void }) {
  return (
    <UnstyledButton className={look.choice} onClick={onChoose}>
      {icon}
      <Text component="span" fw={600} display="block" mt={8}>
        {title}
      </Text>
      <Text component="span" size="sm" c="dimmed" display="block" mt={4}>
        {why}
      </Text>
    </UnstyledButton>
  )
}
