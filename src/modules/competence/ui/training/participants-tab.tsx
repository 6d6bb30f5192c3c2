import { Anchor, Button, Stack, Text } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataGrid, type GridColumn } from '#design/register/data-grid.tsx'
import { Section } from '#design/section.tsx'
import { EmptyState } from '#design/state/empty-state.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { addressOfFile } from '#modules/actions/ui/embed.tsx'
import { useNamed } from '#modules/identity/ui/embed.tsx'
import { lazyPart } from '#platform/browser/page/lazy-part.tsx'
import { useMay } from '#platform/browser/session.ts'
import type { ParticipantLine, WholeTraining } from '../../contract.ts'
import { ParticipantPill } from '../words.tsx'
import { AttendanceList } from './attendance-list.tsx'
import { ParticipantSteps } from './participant-steps.tsx'

const AddParticipants = lazyPart(() => import('./add-participants.tsx').then((module) => module.AddParticipants))

/** Who was asked, and what they have shown. On paper it is a list to sign. */
export function ParticipantsTab({ training }: { training: WholeTraining }) {
  const { t } = useTranslation('competence-ui')
  const { participants, part } = training
  return (
    <>
      <div className="no-print">
        <Section
          flush
          title={t('participants.title')}
          caption={t(part.seesEverybody ? 'participants.caption' : 'participants.own')}
          aside={<Aside training={training} />}
        >
          <div style={{ marginBlockStart: 12 }}>
            <DataGrid
              label={t('participants.title')}
              columns={useColumns(training)}
              rows={participants}
              idOf={(one) => one.id}
              empty={<EmptyState title={t('participants.empty')} why={t('participants.emptyWhy')} clause="7.2" />}
            />
          </div>
        </Section>
      </div>
      <AttendanceList training={training} />
    </>
  )
}

function Aside({ training }: { training: WholeTraining }) {
  const { t } = useTranslation('competence-ui')
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const { part, participants } = training
  return (
    <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
      {part.seesEverybody && participants.length > 0 && (
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('steps.print')}
        </Button>
      )}
      {part.plans && may('competence.write') && (
        <>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('steps.add')}
          </Button>
          <AddParticipants training={training} open={adding} onClose={() => setAdding(false)} />
        </>
      )}
    </div>
  )
}

function useColumns(training: WholeTraining) {
  const { t } = useTranslation('competence-ui')
  const named = useNamed()
  const may = useMay()
  const steps =
    (training.part.registers && may('competence.register')) || (training.part.plans && may('competence.write'))
  return useMemo<GridColumn<ParticipantLine>[]>(
    () => [
      {
        key: 'person',
        title: t('fields.person'),
        width: 190,
        cell: ({ person }) => <PersonChip name={named(person)} />,
      },
      { key: 'state', title: t('fields.state'), width: 150, cell: ({ state }) => <ParticipantPill state={state} /> },
      { key: 'result', title: t('fields.result'), cell: (one) => <Shown one={one} /> },
      ...(steps
        ? [
            {
              key: 'steps',
              title: '',
              width: 170,
              cell: (one: ParticipantLine) => <ParticipantSteps training={training} participant={one} />,
            },
          ]
        : []),
    ],
    [t, named, steps, training],
  )
}

function Shown({ one: { heldOn, result, waivedReason, file } }: { one: ParticipantLine }) {
  const { t } = useTranslation('competence-ui')
  const { date } = useFormats()
  if (!heldOn && !waivedReason) return <span aria-hidden>–</span>
  return (
    <Stack gap={2}>
      {(result || waivedReason) && (
        <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {result || waivedReason}
        </Text>
      )}
      {heldOn && (
        <Text size="xs" c="dimmed">
          {t('participants.held', { day: date(heldOn) })}
        </Text>
      )}
      {file && (
        <Anchor size="sm" href={addressOfFile(file.id)} target="_blank" rel="noreferrer">
          {t('record.evidence', { name: file.name })}
        </Anchor>
      )}
    </Stack>
  )
}
