import { Group, List, Text, ThemeIcon } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import type { OutputOf } from '#kernel/contract.ts'
import type { NextStep, Overview } from '../../contract/readiness.ts'

type Step = OutputOf<typeof Overview>['next'][number]
type Place = { to: string; search?: Record<string, string> }

const assessment = ({ recordId }: Step, only?: string): Place => ({
  to: `/implementation/assessments/${recordId}`,
  ...(only ? { search: { only } } : {}),
})
const placeOf: Readonly<Record<NextStep, (step: Step) => Place>> = {
  'start-assessment': () => ({ to: '/implementation/assessments' }),
  answer: (step) => assessment(step, 'left'),
  complete: (step) => assessment(step),
  'gaps-without-task': (step) => assessment(step, 'gaps'),
  'make-plan': () => ({ to: '/implementation/plan' }),
  unblock: () => ({ to: '/implementation/plan', search: { tab: 'table' } }),
  late: () => ({ to: '/implementation/plan', search: { tab: 'table' } }),
  'begin-transition': () => ({ to: '/implementation/assessments' }),
  'go-on-with-transition': (step) => assessment(step),
  'see-readiness': () => ({ to: '/implementation/readiness' }),
}

/** What the records say should be done next, the most urgent first. */
export function NextSteps({ standing: { next } }: { standing: OutputOf<typeof Overview> }) {
  const { t } = useTranslation('implementation-ui')
  if (next.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('next.nothing')}
      </Text>
    )
  return (
    <List listStyleType="none" spacing="sm" center>
      {next.map((step) => {
        const { to, search } = placeOf[step.step](step)
        return (
          <List.Item key={step.step}>
            <Group gap="sm" wrap="nowrap" align="flex-start">
              <ThemeIcon variant="light" size={28} radius="xl" aria-hidden>
                <IconArrowRight size={15} className="turns" />
              </ThemeIcon>
              <div>
                <PageLink to={to} {...(search ? { search } : {})} fw={500}>
                  {t(`next.steps.${step.step}`, { count: step.count })}
                </PageLink>
                <Text size="xs" c="dimmed">
                  {t(`next.why.${step.step}`)}
                </Text>
              </div>
            </Group>
          </List.Item>
        )
      })}
    </List>
  )
}
