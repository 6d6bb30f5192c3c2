import { Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type HistoryWords, RecordHistory, useNamed } from '#modules/identity/ui/embed.tsx'
import type { WholeTraining } from '../../contract.ts'
import { useTitled } from '../words.tsx'

const people = ['ownerId', 'trainerId', 'plannedBy', 'closedBy', 'personId', 'registeredBy']
const common = { module: 'competence', people, untold: ['trainingId', 'about'] }
const states = {
  training: { state: 'competence:states', method: 'competence:methods' },
  participant: { state: 'competence:participantStates' },
}

/** What became of the training, and of everybody in it. */
export function HistoryTab({ training }: { training: WholeTraining }) {
  const { t } = useTranslation('competence-ui')
  const named = useNamed()
  const titled = useTitled()
  const [of, setOf] = useState(training.id)
  const words: HistoryWords = {
    ...common,
    vocabulary: of === training.id ? states.training : states.participant,
    names: new Map([
      ...training.processes.map((one) => [one.id, `${one.code} · ${named(one)}`] as const),
      ...training.documents.map((one) => [one.id, [one.number, titled(one)].filter(Boolean).join(' · ')] as const),
    ]),
  }
  return (
    <Stack gap="md">
      <Select
        aria-label={t('record.historyOf')}
        allowDeselect={false}
        w={260}
        data={[
          { value: training.id, label: t('record.theTraining') },
          ...training.participants.map(({ id, person }) => ({ value: id, label: named(person) })),
        ]}
        value={of}
        onChange={(id) => setOf(id ?? training.id)}
      />
      <RecordHistory key={of} recordId={of} words={words} />
    </Stack>
  )
}
