import { Paper, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { Page } from '#design/page.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { Section } from '#design/section.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { PageLink } from '#design/link.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useRegisterView } from '#platform/browser/page/view-state.ts'
import { ListMails, type Mail } from '#kernel/platform-contract.ts'
import { Copied } from '../copied.tsx'

/** What was written to whom. Where no mail server is set, this is where the links of invitations are read. */
export function MailsPage() {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const { view, asked, show, narrow, paging } = useRegisterView()
  const mails = useAsk(ListMails, asked)
  const columns = useMemo<GridColumn<Mail>[]>(
    () => [
      { key: 'subject', title: t('mailbox.subject'), cell: (mail) => mail.subject },
      { key: 'to', title: t('mailbox.to'), width: 200, cell: (mail) => mail.toName || mail.toAddress },
      { key: 'state', title: t('mailbox.state'), width: 150, cell: (mail) => <MailPill mail={mail} /> },
      {
        key: 'writtenAt',
        title: t('mailbox.writtenAt'),
        width: 175,
        sortable: true,
        cell: (mail) => <DateText value={mail.writtenAt} />,
      },
    ],
    [t],
  )
  const open = mails.data?.rows.find(({ id }) => id === view.open)
  return (
    <Page title={t('mailbox.title')} caption={t('mailbox.caption')}>
      <Section flush>
        <RegisterBar search={view.search} onSearch={(search) => narrow({ search })} />
        <DataGrid
          label={t('mailbox.title')}
          columns={columns}
          rows={mails.data?.rows}
          idOf={(mail) => mail.id}
          {...paging(mails.data)}
          fetching={mails.isFetching}
          openId={view.open}
          onOpen={(mail) => show({ open: mail.id })}
          problem={why(mails.error)}
          onAgain={again(mails)}
          empty={<EmptyState title={t('mailbox.empty')} why={t('mailbox.emptyWhy')} />}
        />
      </Section>
      <SidePanel
        open={open !== undefined}
        onClose={() => show({ open: undefined })}
        title={open?.subject ?? ''}
        before={open && <MailPill mail={open} />}
      >
        {open && <Letter mail={open} />}
      </SidePanel>
    </Page>
  )
}

function Letter({ mail }: { mail: Mail }) {
  const { t } = useTranslation('identity')
  const href = mail.link && new URL(mail.link, location.origin).href
  return (
    <>
      <FactList
        facts={[
          { label: t('mailbox.to'), value: mail.toName },
          { label: t('email'), value: <bdi dir="ltr">{mail.toAddress}</bdi> },
          { label: t('mailbox.writtenAt'), value: <DateText value={mail.writtenAt} /> },
          { label: t('mailbox.sentAt'), value: <DateText value={mail.sentAt} /> },
          ...(mail.problem ? [{ label: t('mailbox.problem'), value: <bdi>{mail.problem}</bdi>, wide: true }] : []),
        ]}
      />
      <Paper p="md" lang={mail.language} dir={mail.language === 'ar' ? 'rtl' : 'ltr'}>
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {mail.body}
        </Text>
      </Paper>
      {mail.isSealed && (
        <Text size="sm" c="dimmed">
          {t('mailbox.sealed')}
        </Text>
      )}
      {href && (
        <Copied label={t('mailbox.link')} text={href} shown={<PageLink to={mail.link ?? ''}>{href}</PageLink>} />
      )}
    </>
  )
}

function MailPill({ mail: { sentAt, attempts, problem } }: { mail: Mail }) {
  const { t } = useTranslation('identity')
  if (sentAt) return <StatusPill tone="good">{t('mailbox.states.sent')}</StatusPill>
  if (problem) return <StatusPill tone="bad">{t('mailbox.states.failed')}</StatusPill>
  return (
    <StatusPill tone={attempts > 0 ? 'warning' : 'info'}>
      {t(attempts > 0 ? 'mailbox.states.waiting' : 'mailbox.states.kept')}
    </StatusPill>
  )
}
