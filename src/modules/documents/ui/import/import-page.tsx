import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Progress } from '#design/figure/progress.tsx'
import { Page } from '#design/page.tsx'
import { Section } from '#design/section.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { EndImport, MyImport } from '../../contract/import/batch.ts'
import { Chooser, DropFolder } from './drop-folder.tsx'
import { ImportTable } from './import-table.tsx'
import { useBringing } from './use-bringing.ts'

/** A folder of existing documents comes in: uploaded, proposed, confirmed. It stands as it was left, whenever one comes back. */
export function ImportPage() {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  const asked = useAsk(MyImport, {})
  const bringing = useBringing()
  const end = useStep(EndImport, 'documents')
  if (!asked.data) return asked.error ? <ErrorState why={why(asked.error)} onAgain={again(asked)} /> : <PageLoading />
  const { import: open, rows } = asked.data
  const missing = rows.filter(({ state }) => state === 'expected').length
  const bring = (files: Parameters<typeof bringing.bring>[0]) => void bringing.bring(files)
  const busy = bringing.bringing !== undefined
  return (
    <Page
      title={t('folder.title')}
      caption={t('folder.caption')}
      trail={[{ title: t('register.title'), to: '/documents' }]}
      before={
        open?.folder ? (
          <Text component="bdi" size="sm" c="dimmed">
            {open.folder}
          </Text>
        ) : undefined
      }
      actions={
        open && (
          <Button
            variant="default"
            loading={end.busy}
            disabled={busy}
            title={t('folder.endWhat')}
            onClick={() => void end.runAloud({ id: open.id }, { version: open.version }, t('folder.ended'))}
          >
            {t('folder.end')}
          </Button>
        )
      }
    >
      <Upload {...bringing} />
      {!open && (
        <Section>
          <Stack gap="md">
            <Text size="sm">{t('folder.how')}</Text>
            <DropFolder onFound={bring} busy={busy} />
          </Stack>
        </Section>
      )}
      {open && missing > 0 && !busy && (
        <Alert color="blue" title={t('folder.missing', { count: missing })}>
          <Group justify="space-between" gap="sm">
            <Text size="sm">{t('folder.missingWhy')}</Text>
            <Chooser onFound={bring} busy={busy} />
          </Group>
        </Alert>
      )}
      {open && <ImportTable rows={rows} />}
      {open && missing === 0 && !busy && (
        <Section title={t('folder.more')}>
          <DropFolder onFound={bring} busy={busy} />
        </Section>
      )}
    </Page>
  )
}

/** How far the upload has come, and why it stopped. */
function Upload({ bringing, problem, isKnown, again }: ReturnType<typeof useBringing>) {
  const { t } = useTranslation('documents-ui')
  const why = useRefusalText('documents')
  if (bringing)
    return (
      <Section>
        <Stack gap={6} role="status">
          <Group justify="space-between" gap="sm">
            <Text size="sm" fw={500}>
              {t('folder.uploading')}
            </Text>
            <Text size="xs" c="dimmed" component="bdi" truncate maw="60%">
              {bringing.name}
            </Text>
          </Group>
          <Progress label={t('folder.uploading')} done={bringing.done} of={bringing.of} figure />
        </Stack>
      </Section>
    )
  if (problem)
    return (
      <Alert color="red" title={t('folder.stopped')} role="alert">
        <Group justify="space-between" gap="sm">
          <Text size="sm">{why(problem)}</Text>
          <Button size="xs" variant="default" onClick={() => void again()}>
            {t('folder.again')}
          </Button>
        </Group>
      </Alert>
    )
  return isKnown && <Alert color="teal">{t('folder.known')}</Alert>
}
