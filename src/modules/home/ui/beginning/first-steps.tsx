import { Button, Text, VisuallyHidden } from '@mantine/core'
import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PageLink } from '#design/link.tsx'
import { Section } from '#design/section.tsx'
import { useMay } from '#platform/browser/session.ts'
import look from './first-steps.module.css'
import { firstSteps, nextStep, type Outcomes, stepsDone } from './steps.ts'

/** From nothing to the first audit: what is there, what comes next and why a clause asks for it. */
export function FirstSteps({ outcomes }: { outcomes: Outcomes }) {
  const { t } = useTranslation('home')
  const { number } = useFormats()
  const done = new Set(stepsDone(outcomes))
  const next = firstSteps.find(({ key }) => key === nextStep(outcomes))
  return (
    <Section
      title={t('first.title')}
      caption={t('first.caption')}
      aside={
        <Text size="sm" c="dimmed">
          {t('first.done', { done: number(done.size), all: number(firstSteps.length) })}
        </Text>
      }
    >
      <ol className={look.steps}>
        {firstSteps.map(({ key, clause, to }, at) => (
          <li
            key={key}
            className={look.step}
            {...(done.has(key) ? { 'data-done': true } : {})}
            {...(key === next?.key ? { 'data-next': true, 'aria-current': 'step' } : {})}
          >
            <span style={{ display: 'flex', justifyContent: 'space-between' }}>
              <span className={look.mark} aria-hidden>
                {done.has(key) ? <IconCheck size={15} stroke={2.4} /> : number(at + 1)}
              </span>
              <Chip code>{clause}</Chip>
            </span>
            <span>
              <PageLink to={to} c="inherit" fw={600}>
                {t(`first.steps.${key}.title`)}
              </PageLink>
              <VisuallyHidden>{t(done.has(key) ? 'first.isDone' : 'first.isOpen')}</VisuallyHidden>
              <Text size="xs" c={key === next?.key ? 'inherit' : 'dimmed'} mt={2}>
                {t(`first.steps.${key}.why`)}
              </Text>
            </span>
          </li>
        ))}
      </ol>
      {next && <NextStep step={next} />}
    </Section>
  )
}

function NextStep({ step }: { step: (typeof firstSteps)[number] }) {
  const { t } = useTranslation('home')
  const may = useMay()
  return (
    <div className={look.next}>
      <Text size="sm" maw={720}>
        {t(`first.steps.${step.key}.how`)}
      </Text>
      {may(step.permission) ? (
        <Button
          renderRoot={(props) => <Link to={step.to} {...props} />}
          rightSection={<IconArrowRight size={16} className="turns" aria-hidden />}
        >
          {t(`first.steps.${step.key}.go`)}
        </Button>
      ) : (
        <Text size="sm" fw={550}>
          {t(`first.steps.${step.key}.who`, { defaultValue: t('first.somebodyElse') })}
        </Text>
      )}
    </div>
  )
}
