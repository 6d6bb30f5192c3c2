import { Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { Tabs } from '#design/tabs.tsx'
import { useView } from '#platform/browser/page/view-state.ts'
import { ContextDownloads } from './context-downloads.tsx'

const pathOf = {
  issues: '/context',
  parties: '/context/parties',
  scope: '/context/scope',
  policy: '/context/policy',
  responsibilities: '/context/responsibilities',
} as const
export type ContextTab = keyof typeof pathOf
const tabs = Object.keys(pathOf) as ContextTab[]

type Props = { tab: ContextTab; actions?: ReactNode; children: ReactNode }

/** The five pages of the context under one title; the day "changed since" goes along from tab to tab. */
export function ContextFrame({ tab, actions, children }: Props) {
  const { t } = useTranslation('context')
  const navigate = useNavigate()
  const [{ changedSince }] = useView<{ changedSince?: string }>()
  const go = (key: string) =>
    void navigate({ to: pathOf[key as ContextTab], search: (changedSince ? { changedSince } : {}) as never })
  return (
    <Page
      title={t('title')}
      tabTitle={t(`tabs.${tab}`)}
      caption={t('caption')}
      actions={
        <>
          <ContextDownloads />
          {actions}
        </>
      }
    >
      <Tabs
        label={t('title')}
        shown={tab}
        onShow={go}
        tabs={tabs.map((key) => ({
          key,
          title: t(`tabs.${key}`),
          body: key === tab ? <Stack gap="md">{children}</Stack> : undefined,
        }))}
      />
    </Page>
  )
}
