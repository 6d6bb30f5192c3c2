import { List, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import type { Action } from '#modules/actions/contract.ts'
import { ActionPill, DueText } from '#modules/actions/ui/embed.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import type { Response, WholeNonconformity } from '../../contract/register.ts'
import { nonconformityLifecycle } from '../../lifecycle.ts'
import { onlyOwnerResponds } from '../../rules.ts'
import { RespondForm } from './respond-form.tsx'
import { actionsNow, PersonIn, useDoer } from '../words.tsx'

/** The answer in its three parts: written here by whoever is responsible, read here by everybody. */
export function AnswerPart({ one }: { one: WholeNonconformity }) {
  const { t } = useTranslation('nonconformities')
  const why = useRefusalText('nonconformities')
  const own = onlyOwnerResponds(useDoer(), one.ownerId)
  const isAwaited = useMay()('nonconformities.respond') && nonconformityLifecycle.may(one.state, 'respond')
  const writes = isAwaited && own === undefined
  return (
    <>
      {writes && <RespondForm one={one} />}
      {!writes && one.response && <Answer one={one} response={one.response} actions={actionsNow(one)} />}
      {!writes && !one.response && one.state !== 'voided' && (
        <Section title={t('parts.answer')}>
          <Text size="sm" c="dimmed">
            {t('parts.notAnswered')}
          </Text>
          {isAwaited && (
            <RefusableButton refusal={why(own)} variant="default" mt="xs">
              {t('steps.respond')}
            </RefusableButton>
          )}
        </Section>
      )}
      {one.earlierResponses.map((response) => (
        <Answer
          key={response.cycle}
          one={one}
          response={response}
          actions={one.actions.filter(({ aboutCycle }) => aboutCycle === response.cycle)}
          earlier
        />
      ))}
    </>
  )
}

type AnswerProps = { one: WholeNonconformity; response: Response; actions: readonly Action[]; earlier?: boolean }

function Answer({ one, response, actions, earlier = false }: AnswerProps) {
  const { t } = useTranslation('nonconformities')
  const correction: Fact[] = [
    { label: t('fields.correction'), value: response.correction, wide: true },
    { label: t('fields.extent'), value: response.extent, wide: true },
    { label: t('fields.correctedOn'), value: <DateText value={response.correctedOn} /> },
  ]
  const cause: Fact[] = [
    { label: t('fields.causeMethod'), value: t(`methods.${response.causeMethod}`) },
    ...(response.whys.length > 0
      ? [{ label: t('fields.whys'), value: <Whys whys={response.whys} />, wide: true }]
      : []),
    { label: t('fields.cause'), value: response.cause, wide: true },
  ]
  return (
    <Section
      title={earlier ? t('parts.cycle', { count: response.cycle }) : t('parts.answer')}
      aside={<PersonIn one={one} id={response.by} />}
    >
      <Stack gap="lg">
        <Part title={t('parts.one')}>
          <FactList facts={correction} />
        </Part>
        <Part title={t('parts.two')}>
          <FactList facts={cause} />
        </Part>
        <Part title={t('parts.three')}>
          {response.noActionReason && (
            <Text size="sm" dir="auto">
              {t('parts.noActions', { reason: response.noActionReason })}
            </Text>
          )}
          <ActionLines one={one} actions={actions.filter(({ state }) => state !== 'cancelled')} />
        </Part>
      </Stack>
    </Section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Title order={3} size="h5" mb={6}>
        {title}
      </Title>
      {children}
    </div>
  )
}

const Whys = ({ whys }: { whys: readonly string[] }) => (
  <List type="ordered" size="sm" spacing={2}>
    {whys.map((why, at) => (
      <List.Item key={at}>
        <bdi>{why}</bdi>
      </List.Item>
    ))}
  </List>
)

function ActionLines({ one, actions }: { one: WholeNonconformity; actions: readonly Action[] }) {
  return (
    <FactList
      facts={actions.map((action) => ({
        label: action.number ?? '',
        wide: true,
        value: (
          <Stack gap={2}>
            <Text size="sm" dir="auto">
              {action.description}
            </Text>
            <Text size="sm" component="div" c="dimmed" style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
              <PersonIn one={one} id={action.ownerId} />
              <DueText due={action.due} original={action.originalDue} />
              <ActionPill state={action.state} />
            </Text>
          </Stack>
        ),
      }))}
    />
  )
}
