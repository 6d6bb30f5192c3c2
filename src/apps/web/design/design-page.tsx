import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Page } from '#design/page.tsx'
import { DialogSamples } from './dialog-samples.tsx'
import { FormSamples } from './form-samples.tsx'
import { OverviewSamples } from './overview-samples.tsx'
import { QuestionSamples } from './question-samples.tsx'
import { RegisterSample } from './register-sample.tsx'
import { SmallSamples } from './small-samples.tsx'
import { StateSamples } from './state-samples.tsx'

/** Every control in every state: looked at and tested in both languages, in light and dark. */
export function DesignPage() {
  const { t } = useTranslation('web')
  return (
    <Page title={t('design.title')} caption={t('design.caption')} trail={[{ title: t('nav.home'), to: '/' }]}>
      <SmallSamples />
      <OverviewSamples />
      <RegisterSample />
      <QuestionSamples />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <FormSamples />
        <DialogSamples />
      </SimpleGrid>
      <StateSamples />
    </Page>
  )
}
