import { Alert, SimpleGrid, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconPlus, IconSignature } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { DateText } from '#design/word/date-text.tsx'
import { ErrorState } from '#design/state/error-state.tsx'
import { FactList } from '#design/word/fact-list.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { PageLoading } from '#design/state/loading.tsx'
import { Page } from '#design/page.tsx'
import { PersonChip } from '#design/word/person-chip.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { RefusableButton } from '#design/step/refusable-button.tsx'
import { Section } from '#design/section.tsx'
import { StatTile } from '#design/figure/stat-tile.tsx'
import { again } from '#platform/browser/asking/again.ts'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useMay } from '#platform/browser/session.ts'
import { usePathValue, useView } from '#platform/browser/page/view-state.ts'
import { TheProgramme } from '../../contract/programme.ts'
import { nothingSignedIsEdited } from '../../rules/audit.ts'
import { ProgrammePill, useNames } from '../words.tsx'
import { PlannedAuditForm } from './planned-audit-form.tsx'
import { PlannedAuditPanel } from './planned-audit-panel.tsx'
import { PlannedAudits } from './planned-audits.tsx'
import { ProgrammeSteps } from './programme-steps.tsx'
import { ProgrammeYear } from './programme-year.tsx'
import type { WholeProgramme } from './whole-programme.ts'

type View = { open?: string; adding?: boolean }

/** One year's audits: what they are for, which there are, and how they stand. */
export function ProgrammePage() {
  const { t } = useTranslation('audits-ui')
  const why = useRefusalText('audits')
  const may = useMay()
  const { nameOf } = useNames()
  const { list } = useFormats()
  const id = usePathValue('id')
  const [view, show] = useView<View>()
  const asked = useAsk(TheProgramme, { id })
  const whole = asked.data?.programme.id === id ? asked.data : undefined
  if (!whole) return asked.error ? <ErrorState why={why(asked.error)} onAgain={again(asked)} /> : <PageLoading />
  const { programme, uncovered } = whole
  const add = may('audits.programme') && (
    <RefusableButton
      size="compact-md"
      variant="light"
      leftSection={<IconPlus size={15} aria-hidden />}
      refusal={why(nothingSignedIsEdited(programme.state))}
      onClick={() => show({ adding: true })}
    >
      {t('planned.add')}
    </RefusableButton>
  )
  return (
    <Page
      title={<span dir="auto">{programme.title}</span>}
      tabTitle={`${programme.number} ${programme.title}`}
      trail={[{ title: t('programmes.title'), to: '/audit-programmes' }]}
      before={
        <>
          <RecordNumber strong>{programme.number}</RecordNumber>
          <ProgrammePill state={programme.state} />
          <Chip>{t('programme.revision', { revision: programme.revision })}</Chip>
        </>
      }
      actions={<ProgrammeSteps whole={whole} />}
    >
      <Figures whole={whole} />
      {uncovered.length > 0 && programme.state !== 'closed' && (
        <Alert
          color="orange"
          icon={<IconAlertTriangle size={18} aria-hidden />}
          title={t('programme.uncoveredTitle', { count: uncovered.length })}
          className="no-print"
        >
          <Text size="sm">{t('programme.uncoveredWhy', { processes: list(uncovered.map(nameOf)) })}</Text>
        </Alert>
      )}
      {may('audits.programme') && programme.state === 'draft' && (
        <Alert color="blue" icon={<IconSignature size={18} aria-hidden />} className="no-print">
          <Text size="sm">{t('programme.awaitsApproval')}</Text>
        </Alert>
      )}
      <Section title={t('programme.year')} caption={t('programme.yearCaption')} aside={add}>
        <ProgrammeYear whole={whole} onOpen={(planned) => show({ open: planned })} />
      </Section>
      <Section title={t('planned.title')} caption={t('planned.caption')} flush>
        <PlannedAudits whole={whole} onOpen={(planned) => show({ open: planned })} add={add} />
      </Section>
      <Section title={t('programme.about')}>
        <About whole={whole} />
      </Section>
      <PlannedAuditPanel whole={whole} id={view.open} onClose={() => show({ open: undefined })} />
      {view.adding && (
        <PlannedAuditForm
          programmeId={programme.id}
          year={programme.year}
          onClose={() => show({ adding: undefined })}
        />
      )}
    </Page>
  )
}

function Figures({ whole: { programme, plannedAudits, grid, uncovered } }: { whole: WholeProgramme }) {
  const { t } = useTranslation('audits-ui')
  const { number } = useFormats()
  const standing = plannedAudits.filter((one) => one.droppedBecause === null)
  const cells = new Map(
    grid.flatMap(({ cells }) => cells).map((cell) => [`${cell.plannedAuditId} ${cell.month} ${cell.auditId}`, cell]),
  )
  const states = [...cells.values()].map(({ state }) => state)
  const held = states.filter((state) => heldStates.includes(state)).length
  const overdue = states.filter((state) => state === 'overdue').length
  const covered = grid.filter(({ process }) => process).length - uncovered.length
  const all = grid.filter(({ process }) => process).length
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
      <StatTile
        label={t('planned.title')}
        value={number(standing.length)}
        caption={t('programme.inYear', { year: programme.year })}
      />
      <StatTile
        label={t('programme.held')}
        value={number(held)}
        caption={t('programme.ofAudits', { count: states.length })}
      />
      <StatTile label={t('programme.overdue')} value={number(overdue)} caption={t('programme.overdueWhat')} />
      <StatTile
        label={t('programme.covered')}
        value={t('design:partOf', { part: covered, whole: all })}
        caption={t('programme.coveredWhat')}
      />
    </SimpleGrid>
  )
}

const heldStates = ['performed', 'reported', 'report-accepted', 'findings-open', 'closed']

function About({ whole: { programme } }: { whole: WholeProgramme }) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  return (
    <Stack gap="md">
      <FactList
        facts={[
          { label: t('objectives'), value: programme.objectives, wide: true },
          { label: t('programme.methods'), value: programme.methods, wide: true },
          { label: t('programme.author'), value: <PersonChip name={nameOf(programme.author)} /> },
          {
            label: t('programme.approver'),
            value: programme.approver ? <PersonChip name={nameOf(programme.approver)} /> : '',
          },
          ...(programme.approvedAt
            ? [{ label: t('programme.approvedAt'), value: <DateText value={programme.approvedAt} /> }]
            : []),
          ...(programme.review ? [{ label: t('programme.review'), value: programme.review, wide: true }] : []),
        ]}
      />
      {programme.risks.length > 0 && (
        <Table.ScrollContainer minWidth={460}>
          <Table aria-label={t('programme.risks')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th fz="xs" fw={500} c="dimmed" w={130}>
                  {t('programme.riskKind')}
                </Table.Th>
                <Table.Th fz="xs" fw={500} c="dimmed">
                  {t('programme.riskText')}
                </Table.Th>
                <Table.Th fz="xs" fw={500} c="dimmed">
                  {t('programme.riskAction')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {programme.risks.map((risk, at) => (
                <Table.Tr key={at}>
                  <Table.Td>{t(`riskKinds.${risk.kind}`)}</Table.Td>
                  <Table.Td dir="auto">{risk.text}</Table.Td>
                  <Table.Td dir="auto">{risk.action || '–'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  )
}
