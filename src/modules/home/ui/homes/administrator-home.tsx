import { Group, SimpleGrid, Text, ThemeIcon } from '@mantine/core'
import { IconBuildingFactory2, IconMail, IconMapPin, IconShieldLock, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import { PageLink } from '#design/link.tsx'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { ListPeople, ListSites } from '#modules/identity/contract.ts'
import { ListMails } from '#kernel/platform-contract.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useMay } from '#platform/browser/session.ts'
import { useGreeting } from '../greeting/use-greeting.ts'

/** Who runs the installation: people, mails, the organisation; the quality content is for others to decide. */
export function AdministratorHome() {
  const { t } = useTranslation('home')
  const may = useMay()
  const greeting = useGreeting()
  const { number } = useFormats()
  const people = useAsk(ListPeople, { limit: 1 }).data?.total
  const sites = useAsk(ListSites, { limit: 1 }).data?.total
  const mails = useAsk(ListMails, { limit: 50 }, { when: may('platform.mail') }).data?.rows
  const stuck = mails?.filter((mail) => mail.sentAt === null && mail.problem !== null).length
  const counted = (key: string, count: number | undefined) => (count === undefined ? '' : t(key, { count }))
  return (
    <Page title={greeting} caption={t('administrator.caption')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Place
          to="/people"
          icon={<IconUsers size={20} />}
          title={t('administrator.people')}
          fact={counted('administrator.peopleCount', people)}
          why={t('administrator.peopleWhy')}
        />
        <Place
          to="/mails"
          icon={<IconMail size={20} />}
          title={t('administrator.mails')}
          fact={
            stuck
              ? t('administrator.mailsStuck', { count: stuck })
              : mails && t('administrator.mailsFine', { figure: number(mails.length) })
          }
          bad={Boolean(stuck)}
          why={t('administrator.mailsWhy')}
        />
        <Place
          to="/organisation"
          icon={<IconBuildingFactory2 size={20} />}
          title={t('administrator.organisation')}
          why={t('administrator.organisationWhy')}
        />
        <Place
          to="/sites"
          icon={<IconMapPin size={20} />}
          title={t('administrator.sites')}
          fact={counted('administrator.sitesCount', sites)}
          why={t('administrator.sitesWhy')}
        />
      </SimpleGrid>
      <Section>
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <IconShieldLock size={22} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
          <div>
            <Text size="sm" fw={600}>
              {t('administrator.bounds')}
            </Text>
            <Text size="sm" c="dimmed" maw={720}>
              {t('administrator.boundsWhy')}
            </Text>
          </div>
        </Group>
      </Section>
    </Page>
  )
}

type PlaceProps = { to: string; icon: ReactNode; title: string; fact?: string | undefined; why: string; bad?: boolean }

const Place = ({ to, icon, title, fact, why, bad = false }: PlaceProps) => (
  <Section>
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <ThemeIcon size={38} radius="md" variant="light" color={bad ? 'red' : 'ink'} aria-hidden>
        {icon}
      </ThemeIcon>
      <div>
        <PageLink to={to} size="md" fw={600}>
          {title}
        </PageLink>
        {fact && (
          <Text size="sm" {...(bad ? { c: 'var(--mantine-color-red-text)' } : {})}>
            {fact}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {why}
        </Text>
      </div>
    </Group>
  </Section>
)
