import { Button } from '@mantine/core'
import { IconMailForward, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '#design/state/error-state.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { SidePanel } from '#design/register/side-panel.tsx'
import { Tabs } from '#design/tabs.tsx'
import { toast, toastProblem } from '#design/step/toast.tsx'
import type { Problem } from '#platform/browser/asking/problem.ts'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk, useTell } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { ChangePerson as Change, InvitePerson, type Person, ThePerson } from '../../contract.ts'
import { useNamed } from '../named.ts'
import { AccessPill } from './access-pill.tsx'
import { ChangePerson } from './change-person.tsx'
import { GrantRoles } from './grant-roles.tsx'
import { PersonFacts } from './person-facts.tsx'
import { Qualifications } from './qualifications.tsx'

type Props = { id: string | undefined; tab: string | undefined; onTab: (tab: string) => void; onClose: () => void }

/** A person beside the register: what is known, what they may do, what they are qualified for. */
export function PersonPanel({ id, tab, onTab, onClose }: Props) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const named = useNamed()
  const { data, error, refetch } = useAsk(ThePerson, { id: id ?? '' }, { when: id !== undefined })
  const person = data?.id === id ? data : undefined
  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      title={person ? named(person) : t('person')}
      before={person && <AccessPill person={person} />}
      actions={person && <Steps person={person} />}
    >
      {error && <ErrorState why={why(error)} onAgain={again({ error, refetch })} />}
      {!person && !error && <LinesLoading lines={6} />}
      {person && (
        <Tabs
          label={named(person)}
          shown={tab}
          onShow={onTab}
          tabs={[
            { key: 'facts', title: t('people.facts'), body: <PersonFacts person={person} /> },
            {
              key: 'roles',
              title: t('rolesTitle'),
              body: <GrantRoles key={`${person.id} ${person.version}`} person={person} />,
            },
            { key: 'qualifications', title: t('qualification.title'), body: <Qualifications person={person} /> },
          ]}
        />
      )}
    </SidePanel>
  )
}

function Steps({ person }: { person: Person }) {
  const { t } = useTranslation('identity')
  const why = useRefusalText('identity')
  const may = useMay()
  const invite = useTell(InvitePerson)
  const change = useTell(Change)
  const [changing, setChanging] = useState(false)
  if (!may('identity.manage')) return null
  const done = (words: string) => () => toast(words)
  const not = (no: Problem) => toastProblem(why(no) ?? '')
  const refusal = !person.active ? t('people.inviteLeft') : person.maySignIn ? t('people.inviteIn') : undefined
  return (
    <>
      <RefusableButton
        refusal={refusal}
        loading={invite.telling}
        leftSection={<IconMailForward size={16} aria-hidden />}
        onClick={() =>
          void invite.tell({ id: person.id }).then(done(t('people.invited', { email: person.email })), not)
        }
      >
        {t('people.invite')}
      </RefusableButton>
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setChanging(true)}>
        {t('people.change')}
      </Button>
      <Button
        variant="default"
        loading={change.telling}
        onClick={() =>
          void change
            .tell({ id: person.id, active: !person.active }, { version: person.version })
            .then(done(t(person.active ? 'people.left' : 'people.back')), not)
        }
      >
        {t(person.active ? 'people.leave' : 'people.comeBack')}
      </Button>
      {changing && <ChangePerson person={person} onClose={() => setChanging(false)} />}
    </>
  )
}
