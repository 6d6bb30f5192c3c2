import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ListProcesses } from '#modules/processes/contract.ts'
import { useEvery } from '#platform/browser/asking/query.tsx'
import { type AuditType, auditTypes } from '../../contract/words.ts'
import { auditLifecycle } from '../../lifecycle.ts'
import { stateKey, useNames } from '../words.tsx'
import type { AuditView } from './audit-views.ts'

type Props = { view: Partial<AuditView>; onNarrow: (change: AuditView) => void; thisYear: number }

/** State, type, year and process: what a register of audits is narrowed by. */
export function AuditFilters({ view, onNarrow, thisYear }: Props) {
  const { t } = useTranslation('audits-ui')
  const { nameOf } = useNames()
  const processes = useEvery(ListProcesses, { state: 'active' })
  const years = Array.from({ length: 6 }, (_, at) => String(thisYear + 1 - at))
  const shared = { clearable: true, w: { base: '100%', xs: 160 }, comboboxProps: { withinPortal: true } }
  return (
    <>
      <Select
        {...shared}
        aria-label={t('state')}
        placeholder={t('state')}
        data={auditLifecycle.states.map((state) => ({ value: state, label: t(stateKey(state)) }))}
        value={view.state ?? null}
        onChange={(state) => onNarrow({ state: state ?? undefined })}
      />
      <Select
        {...shared}
        aria-label={t('type')}
        placeholder={t('type')}
        data={auditTypes.map((type) => ({ value: type, label: t(`audits:types.${type}`) }))}
        value={view.type ?? null}
        onChange={(type) => onNarrow({ type: (type as AuditType | null) ?? undefined })}
      />
      <Select
        {...shared}
        w={{ base: '100%', xs: 96 }}
        aria-label={t('year')}
        placeholder={t('year')}
        data={years}
        value={view.year ? String(view.year) : null}
        onChange={(year) => onNarrow({ year: year ? Number(year) : undefined })}
      />
      <Select
        {...shared}
        w={{ base: '100%', xs: 170 }}
        searchable
        aria-label={t('process')}
        placeholder={t('process')}
        nothingFoundMessage={t('register.nothingFound')}
        data={(processes.data?.rows ?? []).map((one) => ({ value: one.id, label: `${one.code} · ${nameOf(one)}` }))}
        value={view.process ?? null}
        onChange={(process) => onNarrow({ process: process ?? undefined })}
      />
    </>
  )
}
