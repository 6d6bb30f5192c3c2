import { Button, Group, Select } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { Page } from '#design/page.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RegisterBar } from '#design/register/register-bar.tsx'
import { Section } from '#design/section.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { type RegisterView, useRegisterView } from '#platform/browser/page/view-state.ts'
import { ListPeople, type Person } from '../../contract.ts'
import { roles } from '../../rules/roles.ts'
import { useNamed } from '../named.ts'
import { AccessPill } from './access-pill.tsx'
import { AddPerson } from './add-person.tsx'
import { PersonPanel } from './person-panel.tsx'

type View = RegisterView & { role?: string; tab?: string }

export function PeoplePage() {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const may = useMay()
  const named = useNamed()
  const [adding, setAdding] = useState(false)
  const { view, asked, show, narrow, paging } = useRegisterView<View>()
  const people = useAsk(ListPeople, { ...asked, ...(view.role ? { role: view.role } : {}) })
  const columns = useMemo<GridColumn<Person>[]>(
    () => [
      {
        key: 'nameEn',
        title: t('person'),
        sortable: true,
        cell: (person) => (
          <PersonChip
            name={named(person)}
            caption={named({ nameEn: person.jobTitleEn, nameAr: person.jobTitleAr })}
            size={28}
          />
        ),
      },
      { key: 'roles', title: t('rolesTitle'), width: 300, cell: (person) => <RoleChips person={person} /> },
      {
        key: 'email',
        title: t('email'),
        width: 240,
        sortable: true,
        wideOnly: true,
        cell: (person) => <bdi dir="ltr">{person.email}</bdi>,
      },
      { key: 'access', title: t('access.title'), width: 170, cell: (person) => <AccessPill person={person} /> },
    ],
    [t, named],
  )
  const add = may('identity.manage') && (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('people.add')}
    </Button>
  )
  return (
    <Page title={t('people.title')} caption={t('people.caption')} actions={add}>
      <Section flush>
        <RegisterBar search={view.search} placeholder={t('people.search')} onSearch={(search) => narrow({ search })}>
          <Select
            aria-label={t('rolesTitle')}
            placeholder={t('people.anyRole')}
            clearable
            w={200}
            value={view.role ?? null}
            onChange={(role) => narrow({ role: role ?? undefined })}
            data={roles.map((value) => ({ value, label: t(`roles.${value}.name`) }))}
          />
        </RegisterBar>
        <DataGrid
          label={t('people.title')}
          columns={columns}
          rows={people.data?.rows}
          idOf={(person) => person.id}
          {...paging(people.data)}
          fetching={people.isFetching}
          openId={view.open}
          onOpen={(person) => show({ open: person.id, tab: undefined })}
          problem={why(people.error)}
          onAgain={again(people)}
          empty={
            <EmptyState title={t('people.empty')} why={t('people.emptyWhy')} clause="5.3" action={add || undefined} />
          }
        />
      </Section>
      <PersonPanel
        id={view.open}
        tab={view.tab}
        onTab={(tab) => show({ tab }, { replace: true })}
        onClose={() => show({ open: undefined, tab: undefined })}
      />
      {adding && <AddPerson onClose={() => setAdding(false)} onAdded={(id) => show({ open: id, tab: 'roles' })} />}
    </Page>
  )
}

function RoleChips({ person }: { person: Person }) {
  const { t } = useTranslation('identity')
  if (person.roles.length === 0) return <span aria-hidden>–</span>
  return (
    <Group gap={4} wrap="wrap" py={4}>
      {person.roles.map((role) => (
        <Chip key={role} title={t(`roles.${role}.meaning`)}>
          {t(`roles.${role}.name`)}
        </Chip>
      ))}
    </Group>
  )
}
