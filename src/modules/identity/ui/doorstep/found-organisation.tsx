import { Button, Select, SimpleGrid, Stack, TextInput, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormProblem } from '#design/step/form-field.tsx'
import { languageWords } from '#platform/browser/i18n.ts'
import { post } from '#platform/browser/asking/api.ts'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { FoundOrganisation as Found } from '../../contract.ts'
import { signIn } from '../signing/auth-api.ts'
import { usualInitials } from '../people/initials.ts'
import { Password, SecretField } from '../signing/secret-field.tsx'
import { useDeed } from '../use-deed.ts'
import { useFields } from '../use-fields.ts'
import { zoneOptions } from '../zones.ts'
import { useGoIn } from './go-in.ts'

const { nameEn, nameAr, edition, zone, language, digits, founder } = Found.input.shape
const person = founder.pick({ nameEn: true, nameAr: true, initials: true, email: true })
const hasName = ({ nameEn, nameAr }: { nameEn: string; nameAr: string }) => nameEn !== '' || nameAr !== ''
const needed = { path: ['nameEn'], message: 'name-needed' }

const Setup = z.object({
  organisation: z.object({ nameEn, nameAr, edition, zone, language, digits }).refine(hasName, needed),
  founder: person.extend({ password: Password }).refine(hasName, needed),
})
type Setup = z.input<typeof Setup>

/** The organisation and the one who founds it, who is then signed in. */
export function FoundOrganisation({ token }: { token: string }) {
  const { t, i18n } = useTranslation('identity')
  const why = useRefusalText('identity')
  const goIn = useGoIn()
  const found = useDeed(async (input: z.infer<typeof Setup>) => {
    await post('/setup', { token, ...input }, { module: 'identity' })
    await signIn(input.founder.email, input.founder.password)
    await goIn()
  })
  const language = i18n.language === 'ar' ? 'ar' : 'en'
  const begin: Setup = {
    organisation: { nameEn: '', nameAr: '', edition: '9001:2015', zone: 'Asia/Dubai', language, digits: 'latn' },
    founder: { nameEn: '', nameAr: '', initials: '', email: '', password: '' },
  }
  const { form, field } = useFields<Setup>(begin, Setup, found.problem)
  const suggestInitials = () => {
    const { nameEn, nameAr, initials } = form.getValues().founder
    if (initials === '') form.setFieldValue('founder.initials', usualInitials(nameEn || nameAr))
  }
  return (
    <form noValidate onSubmit={form.onSubmit((values) => void found.tell(Setup.parse(values)).catch(() => undefined))}>
      <Stack gap={4}>
        <FormProblem>{why(found.problem)}</FormProblem>
        <Title order={2} mb={4}>
          {t('setup.theOrganisation')}
        </Title>
        <SimpleGrid
          role="group"
          aria-label={t('setup.theOrganisation')}
          cols={{ base: 1, xs: 2 }}
          spacing="md"
          verticalSpacing={4}
        >
          <TextInput
            dir="ltr"
            lang="en"
            {...field('organisation.nameEn', { label: t('nameEn'), hint: t('setup.oneNameIsEnough') })}
          />
          <TextInput
            dir="rtl"
            lang="ar"
            {...field('organisation.nameAr', { label: t('nameAr'), hint: t('setup.oneNameIsEnough') })}
          />
          <Select
            allowDeselect={false}
            data={['9001:2015', '9001:2026'].map((value) => ({ value, label: `ISO ${value}` }))}
            {...field('organisation.edition', { label: t('edition'), hint: t('editionHint'), required: true })}
          />
          <Select
            searchable
            allowDeselect={false}
            data={zoneOptions}
            {...field('organisation.zone', { label: t('zone'), hint: t('zoneHint'), required: true })}
          />
          <Select
            allowDeselect={false}
            data={(['en', 'ar'] as const).map((value) => ({ value, label: languageWords[value] }))}
            {...field('organisation.language', { label: t('language'), hint: t('languageHint'), required: true })}
          />
          <Select
            allowDeselect={false}
            data={(['latn', 'arab'] as const).map((value) => ({ value, label: t(`digitsOf.${value}`) }))}
            {...field('organisation.digits', { label: t('digits'), hint: t('digitsHint'), required: true })}
          />
        </SimpleGrid>
        <Title order={2} mt="xs" mb={4}>
          {t('setup.you')}
        </Title>
        <SimpleGrid role="group" aria-label={t('setup.you')} cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing={4}>
          <TextInput
            dir="ltr"
            lang="en"
            {...field('founder.nameEn', { label: t('personNameEn'), hint: t('setup.oneNameIsEnough') })}
            onBlur={suggestInitials}
          />
          <TextInput
            dir="rtl"
            lang="ar"
            {...field('founder.nameAr', { label: t('personNameAr'), hint: t('setup.oneNameIsEnough') })}
            onBlur={suggestInitials}
          />
          <TextInput
            maxLength={4}
            {...field('founder.initials', { label: t('initials'), hint: t('initialsHint'), required: true })}
          />
          <TextInput
            type="email"
            dir="ltr"
            autoComplete="username"
            {...field('founder.email', { label: t('email'), hint: t('emailHint'), required: true })}
          />
          <SecretField
            autoComplete="new-password"
            {...field('founder.password', { label: t('newPassword'), hint: t('passwordHint'), required: true })}
          />
        </SimpleGrid>
        <Button type="submit" loading={found.telling} mt="xs" style={{ alignSelf: 'flex-start' }}>
          {t('setup.found')}
        </Button>
      </Stack>
    </form>
  )
}
