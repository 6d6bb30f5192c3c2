import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateText } from '#design/word/date-text.tsx'
import { type Fact, FactList } from '#design/word/fact-list.tsx'
import { Section } from '#design/section.tsx'
import { StatusPill } from '#design/word/status-pill.tsx'
import type { Tone } from '#design/tokens.ts'
import { DueText, EvidenceList } from '#modules/actions/ui/embed.tsx'
import { useMay } from '#platform/browser/session.ts'
import type { Verdict } from '../../contract.ts'
import type { Review, WholeNonconformity } from '../../contract/register.ts'
import { nonconformityLifecycle } from '../../lifecycle.ts'
import { ReviewEffect } from './review-effect.tsx'
import { PersonIn } from '../words.tsx'

const toneOf: Readonly<Record<Verdict, Tone>> = { effective: 'good', ineffective: 'bad', inconclusive: 'warning' }

/** Did it work: how we would see it, when we look, and what was seen. */
export function EffectPart({ one }: { one: WholeNonconformity }) {
  const { t } = useTranslation('nonconformities')
  const may = useMay()
  if (!one.criterion && one.reviews.length === 0) return null
  const reviews = may('nonconformities.verify') && nonconformityLifecycle.may(one.state, 'confirm')
  const planned: Fact[] = [
    { label: t('fields.criterion'), value: one.criterion, wide: true },
    {
      label: t('fields.reviewOn'),
      value: one.reviewOn && (
        <DueText due={one.reviewOn} {...(one.originalReviewOn ? { original: one.originalReviewOn } : {})} />
      ),
    },
    { label: t('fields.implementedOn'), value: <DateText value={one.implementedOn} /> },
  ]
  const closed: Fact[] = [
    {
      label: t('fields.closed'),
      wide: true,
      value: (
        <Group gap="sm">
          <PersonIn one={one} id={one.closedBy} />
          <DateText value={one.closedOn} />
        </Group>
      ),
    },
    ...(one.closedNote ? [{ label: t('fields.closedNote'), value: one.closedNote, wide: true }] : []),
  ]
  return (
    <Section title={t('parts.effect')} caption={t('parts.effectCaption')}>
      <Stack gap="lg">
        {one.criterion && <FactList facts={planned} />}
        {one.reviews.toReversed().map((review, at) => (
          <Reviewed key={at} one={one} review={review} />
        ))}
        {reviews && <ReviewEffect key={one.version} one={one} />}
        {one.closedOn && <FactList facts={closed} />}
      </Stack>
    </Section>
  )
}

function Reviewed({ one, review }: { one: WholeNonconformity; review: Review }) {
  const { t } = useTranslation('nonconformities')
  return (
    <Stack gap={6}>
      <Text component="div" size="sm" style={{ display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'center' }}>
        <StatusPill tone={toneOf[review.verdict]}>{t(`verdicts.${review.verdict}`)}</StatusPill>
        <PersonIn one={one} id={review.by} />
        <DateText value={review.on} />
        <span>{t('parts.cycle', { count: review.cycle })}</span>
      </Text>
      <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
        {review.result}
      </Text>
      {review.evidence.length > 0 && <EvidenceList evidence={review.evidence} />}
    </Stack>
  )
}
