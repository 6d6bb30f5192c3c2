import { Checkbox, MultiSelect, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldGroup, fieldLook } from '#design/step/form-field.tsx'
import { longList } from '#design/step/long-list.ts'
import { ListPeople, ListSites } from '#modules/identity/contract.ts'
import { roles } from '#modules/identity/rules/roles.ts'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { useProcessChoices } from '#modules/processes/ui/embed.tsx'
import { useAsk, useEvery } from '#platform/browser/asking/query.tsx'
import type { Distribution } from '../../contract/words.ts'

type Props = { value: Distribution; onChange: (value: Distribution) => void }

const readers = roles.filter((role) => role !== 'external-auditor' && role !== 'administrator')

/** Who is to read it: everybody, or those with a role, in a process, at a site, or named. */
export function DistributionField({ value, onChange }: Props) {
  const { t } = useTranslation('documents-ui')
  const named = useNamed()
  const people = useEvery(ListPeople, {}).data?.rows ?? []
  const sites = useAsk(ListSites, { limit: 200 }).data?.rows ?? []
  const processes = useProcessChoices()
  const choice = (
    field: 'roles' | 'processIds' | 'siteIds' | 'personIds',
    data: { value: string; label: string }[],
  ) => (
    <MultiSelect
      {...fieldLook({ label: t(`distribution.${field}`) })}
      {...longList}
      data={data}
      value={[...value[field]]}
      onChange={(chosen) => onChange({ ...value, [field]: chosen })}
    />
  )
  return (
    <FieldGroup label={t('fields.distribution')} hint={t('distribution.hint')}>
      <Checkbox
        my="xs"
        label={t('distribution.everyone')}
        checked={value.everyone}
        onChange={(event) => onChange({ ...value, everyone: event.currentTarget.checked })}
      />
      {!value.everyone && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={4}>
          {choice(
            'roles',
            readers.map((role) => ({ value: role, label: t(`identity:roles.${role}.name`) })),
          )}
          {choice(
            'processIds',
            processes.filter(({ isActive }) => isActive),
          )}
          {choice(
            'siteIds',
            sites.map((site) => ({ value: site.id, label: named(site) })),
          )}
          {choice(
            'personIds',
            people.filter(({ active }) => active).map((person) => ({ value: person.id, label: named(person) })),
          )}
        </SimpleGrid>
      )}
    </FieldGroup>
  )
}
