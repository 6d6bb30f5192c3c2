import { Button, Checkbox, Group, MultiSelect, Paper, Stack, Text } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#design/word/chip.tsx'
import { FieldGroup, fieldLook } from '#design/step/form-field.tsx'
import { LinesLoading } from '#design/state/loading.tsx'
import type { Id } from '#kernel/ids.ts'
import { ListSites } from '#modules/identity/contract.ts'
import { ListProcesses, type ProcessLine } from '#modules/processes/contract.ts'
import { clause, compareClauses, type Edition, requirementClauses, within } from '#modules/standards/rules.ts'
import { useAsk, useEvery } from '#platform/browser/asking/query.tsx'
import type { Scope } from '../../contract/words.ts'
import { useNames } from '../words.tsx'

type Props = {
  scope: Scope
  onChange: (scope: Scope) => void
  /** The owner of the first process that is chosen. */
  onFirstOwner: (personId: Id) => void
  edition: Edition
  error?: ReactNode
}

/** The requirements a process answers for, down to the clauses that ask for something. */
export const clausesOfProcess = (edition: Edition, { clauses }: Pick<ProcessLine, 'clauses'>): string[] =>
  requirementClauses(edition)
    .map(({ number }) => number)
    .filter((number) => clauses.some((above) => within(number, above)))

/** Processes with the clauses asked there, clauses asked of no single process, and the sites. */
export function ScopeField({ scope, onChange, onFirstOwner, edition, error }: Props) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const processes = useEvery(ListProcesses, { state: 'active' })
  const sites = useAsk(ListSites, { limit: 200 })
  const chosen = new Map(scope.processes.map((one) => [one.processId, one.clauses]))
  const toggle = (process: ProcessLine) => {
    if (scope.processes.length === 0) onFirstOwner(process.ownerId)
    onChange({
      ...scope,
      processes: chosen.has(process.id)
        ? scope.processes.filter(({ processId }) => processId !== process.id)
        : [...scope.processes, { processId: process.id, clauses: clausesOfProcess(edition, process) }],
    })
  }
  const setClauses = (processId: string, clauses: string[]) =>
    onChange({
      ...scope,
      processes: scope.processes.map((one) =>
        one.processId === processId ? { ...one, clauses: clauses.toSorted(compareClauses) } : one,
      ),
    })
  const all = processes.data?.rows ?? []
  const selectAllClauses = () =>
    onChange({
      ...scope,
      processes: scope.processes.map((one) => {
        const process = all.find(({ id }) => id === one.processId)
        const own = process ? clausesOfProcess(edition, process) : []
        return { ...one, clauses: [...new Set([...one.clauses, ...own])].toSorted(compareClauses) }
      }),
    })
  return (
    <>
      <FieldGroup label={t('processesAndClauses')} hint={t('scopeHint')} error={error} required>
        <Group justify="flex-end" mb={6}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconListCheck size={15} aria-hidden />}
            onClick={selectAllClauses}
          >
            {t('allClauses')}
          </Button>
        </Group>
        {!processes.data && <LinesLoading lines={5} />}
        <Stack gap={6}>
          {all.map((process) => (
            <Paper key={process.id} px="sm" py={8} bg={chosen.has(process.id) ? 'var(--touchstone-head)' : undefined}>
              <Checkbox
                checked={chosen.has(process.id)}
                onChange={() => toggle(process)}
                size="sm"
                label={
                  <Group gap={8}>
                    <Text size="sm" fw={500} component="span">
                      {nameOf(process)}
                    </Text>
                    <Chip code>{process.code}</Chip>
                    <Text size="xs" c="dimmed" component="span">
                      {t('ownedBy', { name: nameOf({ nameEn: process.ownerNameEn, nameAr: process.ownerNameAr }) })}
                    </Text>
                  </Group>
                }
              />
              {chosen.has(process.id) && (
                <ClauseSelect
                  mt={8}
                  label={t('clausesOf', { process: nameOf(process) })}
                  edition={edition}
                  value={chosen.get(process.id) ?? []}
                  onChange={(clauses) => setClauses(process.id, clauses)}
                />
              )}
            </Paper>
          ))}
        </Stack>
      </FieldGroup>
      <FieldGroup label={t('systemWide')} hint={t('systemWideHint')}>
        <ClauseSelect
          label={t('systemWide')}
          edition={edition}
          value={scope.clauses}
          onChange={(clauses) => onChange({ ...scope, clauses: clauses.toSorted(compareClauses) })}
        />
      </FieldGroup>
      {(sites.data?.rows.length ?? 0) > 0 && (
        <MultiSelect
          {...fieldLook({ label: t('sites'), hint: t('sitesHint') })}
          data={(sites.data?.rows ?? []).map((site) => ({ value: site.id, label: nameOf(site) }))}
          value={scope.siteIds}
          onChange={(siteIds) => onChange({ ...scope, siteIds })}
          clearable
        />
      )}
    </>
  )
}

type ClauseSelectProps = {
  label: string
  edition: Edition
  value: readonly string[]
  onChange: (clauses: string[]) => void
  mt?: number
}

/** Clauses by number or by a word of their title. */
export function ClauseSelect({ label, edition, value, onChange, mt }: ClauseSelectProps) {
  const { t } = useTranslation('audits-ui')
  const { said } = useNames()
  const known = requirementClauses(edition).map(({ number }) => number)
  const titleOf = (number: string) => {
    const found = clause(edition, number)
    return found ? said(found.label) : ''
  }
  return (
    <MultiSelect
      aria-label={label}
      size="xs"
      {...(mt ? { mt } : {})}
      searchable
      clearable
      hidePickedOptions
      placeholder={value.length === 0 ? t('chooseClauses') : ''}
      nothingFoundMessage={t('register.nothingFound')}
      maxDropdownHeight={260}
      data={[...new Set([...known, ...value])].map((number) => ({ value: number, label: number }))}
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            'value' in option &&
            `${option.value} ${titleOf(option.value)}`.toLowerCase().includes(search.toLowerCase()),
        )
      }
      renderOption={({ option }) => (
        <Text size="xs">
          <bdi dir="ltr" className="number">
            {option.value}
          </bdi>{' '}
          {titleOf(option.value)}
        </Text>
      )}
      value={[...value]}
      onChange={onChange}
    />
  )
}
