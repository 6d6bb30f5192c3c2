import { Divider, MultiSelect, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook } from '#design/step/form-field.tsx'
import { longList } from '#design/step/long-list.ts'
import { numbered } from '#kernel/direction.ts'
import { ListDocuments } from '#modules/documents/contract/register.ts'
import { ListPeople, ListSites } from '#modules/identity/contract.ts'
import { PersonPicker, useNamed } from '#modules/identity/ui/embed.tsx'
import { useProcessChoices } from '#modules/processes/ui/embed.tsx'
import { useAsk, useEvery } from '#platform/browser/asking/query.tsx'
import { useSaid } from '../words.tsx'
import { type Duty, ResponsibilitiesField } from './responsibilities-field.tsx'

/** A plan as it is being written. */
export type Plan = {
  titleEn: string
  titleAr: string
  reason: string
  purpose: string
  consequences: string
  unwanted: string
  integrity: string
  resources: string
  criterion: string
  processIds: string[]
  documentIds: string[]
  personIds: string[]
  siteIds: string[]
  responsibilities: Duty[]
  ownerId: string
  reviewerId: string | null
  plannedFrom: string | null
  plannedUntil: string | null
  reviewOn: string | null
}

type Written = 'reason' | 'purpose' | 'consequences' | 'unwanted' | 'integrity' | 'resources' | 'criterion'
type Props = { value: Plan; onChange: (change: Partial<Plan>) => void; errorOf: (name: string) => string | undefined }

/** What is said of a change before it is made, in the order in which one thinks it through (6.3). */
export function ChangeFields(props: Props) {
  return (
    <Stack gap="md">
      <Part name="what">
        <Titles {...props} />
        <Words {...props} name="reason" hint />
        <Words {...props} name="purpose" />
      </Part>
      <Part name="effect">
        <Words {...props} name="consequences" />
        <Words {...props} name="unwanted" hint />
        <Words {...props} name="integrity" hint />
        <Words {...props} name="criterion" hint />
      </Part>
      <Part name="touches">
        <Touched {...props} />
      </Part>
      <Part name="means">
        <ResponsibilitiesField
          value={props.value.responsibilities}
          onChange={(responsibilities) => props.onChange({ responsibilities })}
        />
        <Words {...props} name="resources" />
      </Part>
      <Part name="days">
        <Days {...props} />
      </Part>
    </Stack>
  )
}

function Part({ name, children }: { name: 'what' | 'effect' | 'touches' | 'means' | 'days'; children: ReactNode }) {
  const { t } = useTranslation('implementation-ui')
  return (
    <Stack gap={4} component="section" aria-label={t(`changes.sections.${name}`)}>
      <Title order={3} fz="md">
        {t(`changes.sections.${name}`)}
      </Title>
      {name !== 'means' && (
        <Text size="xs" c="dimmed" mb={4}>
          {t(`changes.sections.${name}Hint`)}
        </Text>
      )}
      {children}
      <Divider mt={4} />
    </Stack>
  )
}

function Titles({ value, onChange, errorOf }: Props) {
  const { t } = useTranslation('implementation-ui')
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={0}>
      <TextInput
        {...fieldLook({ label: t('changes.titleEn'), error: errorOf('titleEn') })}
        dir="ltr"
        lang="en"
        data-autofocus
        value={value.titleEn}
        onChange={(event) => onChange({ titleEn: event.currentTarget.value })}
      />
      <TextInput
        {...fieldLook({ label: t('changes.titleAr'), error: errorOf('titleAr') })}
        dir="rtl"
        lang="ar"
        value={value.titleAr}
        onChange={(event) => onChange({ titleAr: event.currentTarget.value })}
      />
    </SimpleGrid>
  )
}

function Words({ name, hint = false, value, onChange, errorOf }: Props & { name: Written; hint?: boolean }) {
  const { t } = useTranslation('implementation-ui')
  return (
    <Textarea
      {...fieldLook({
        label: t(`implementation:changeParts.${name}`),
        error: errorOf(name),
        required: true,
        ...(hint ? { hint: t(`changes.hints.${name}`) } : {}),
      })}
      dir="auto"
      autosize
      minRows={2}
      value={value[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  )
}

function Touched({ value, onChange }: Props) {
  const { t } = useTranslation('implementation-ui')
  const named = useNamed()
  const { titled } = useSaid()
  const processes = useProcessChoices()
  const documents = useEvery(ListDocuments, {}).data?.rows ?? []
  const people = useEvery(ListPeople, {}).data?.rows ?? []
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const choices = {
    processIds: processes.filter((one) => one.isActive || value.processIds.includes(one.value)),
    documentIds: documents
      .filter(({ state, id }) => state === 'effective' || value.documentIds.includes(id))
      .map((one) => ({ value: one.id, label: numbered(one.number, titled(one)) })),
    personIds: people
      .filter(({ active, id }) => active || value.personIds.includes(id))
      .map((one) => ({ value: one.id, label: named(one) })),
    siteIds: sites.map((one) => ({ value: one.id, label: named(one) })),
  }
  const labels = { processIds: 'processes', documentIds: 'documents', personIds: 'people', siteIds: 'sites' } as const
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={0}>
      {(['processIds', 'documentIds', 'personIds', 'siteIds'] as const).map((name) => (
        <MultiSelect
          key={name}
          {...fieldLook({
            label: t(`implementation:changeParts.${labels[name]}`),
            ...(name === 'siteIds' ? { hint: t('changes.hints.sites') } : {}),
          })}
          {...longList}
          data={choices[name]}
          value={value[name]}
          onChange={(ids) => onChange({ [name]: ids })}
        />
      ))}
    </SimpleGrid>
  )
}

function Days({ value, onChange, errorOf }: Props) {
  const { t } = useTranslation('implementation-ui')
  const doers = [value.ownerId, ...value.responsibilities.flatMap(({ personId }) => personId ?? [])]
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md" verticalSpacing={0}>
        {(['plannedFrom', 'plannedUntil', 'reviewOn'] as const).map((name) => (
          <DateInput
            key={name}
            {...fieldLook({ label: t(`implementation:changeParts.${name}`), error: errorOf(name), required: true })}
            value={value[name]}
            onChange={(day) => onChange({ [name]: day })}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={0}>
        <PersonPicker
          label={t('implementation:changeParts.owner')}
          required
          error={errorOf('ownerId')}
          value={value.ownerId || null}
          onChange={(ownerId) => onChange({ ownerId: ownerId ?? '' })}
        />
        <PersonPicker
          label={t('implementation:changeParts.reviewer')}
          hint={t('changes.hints.reviewer')}
          leaveOut={doers}
          value={value.reviewerId}
          onChange={(reviewerId) => onChange({ reviewerId })}
        />
      </SimpleGrid>
    </>
  )
}
