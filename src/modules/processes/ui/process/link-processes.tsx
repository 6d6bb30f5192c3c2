import { SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldLook, Form } from '#design/step/form-field.tsx'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useAsk } from '#platform/browser/asking/query.tsx'
import { TheProcess } from '../../contract.ts'
import { LinkProcesses } from '../../contract/links.ts'
import { ProcessPicker } from '../process-picker.tsx'
import { useSaid } from '../steps/said.ts'
import type { WholeProcess } from '../whole-process.ts'

/** Ties an output of one process to another. */
export function LinkProcessesForm({ process, onClose }: { process: WholeProcess; onClose: () => void }) {
  const { t } = useTranslation('processes-ui')
  const said = useSaid()
  const link = useStep(LinkProcesses, 'processes')
  const [id] = useState(newId)
  const [way, setWay] = useState<'to' | 'from'>('to')
  const [otherId, setOtherId] = useState<string | null>(null)
  const [flow, setFlow] = useState({ flowEn: '', flowAr: '', outputId: null as string | null })
  const other = useAsk(TheProcess, { id: otherId ?? '' }, { when: otherId !== null }).data
  const giver = way === 'to' ? process : other?.id === otherId ? other : undefined
  const outputs = giver?.outputs ?? []
  const choose = (outputId: string | null) => {
    const item = outputs.find((one) => one.id === outputId)
    setFlow({ flowEn: item?.textEn ?? flow.flowEn, flowAr: item?.textAr ?? flow.flowAr, outputId: item?.id ?? null })
  }
  return (
    <Form
      submit={t('links.add')}
      submitting={link.busy}
      onCancel={onClose}
      problem={link.problem}
      onSubmit={(event) => {
        event.preventDefault()
        if (!otherId) return
        const [fromId, toId] = way === 'to' ? [process.id, otherId] : [otherId, process.id]
        void link.run({ id, fromId, toId, ...flow }, {}, t('done.link'), onClose)
      }}
    >
      <SegmentedControl
        mb="sm"
        value={way}
        onChange={(chosen) => setWay(chosen as 'to' | 'from')}
        data={[
          { value: 'to', label: t('links.goesTo') },
          { value: 'from', label: t('links.comesFrom') },
        ]}
      />
      <ProcessPicker label={t('links.other')} required value={otherId} onChange={setOtherId} />
      {outputs.length > 0 && (
        <Select
          {...fieldLook({ label: t('links.output'), hint: t('links.outputHint') })}
          clearable
          value={flow.outputId}
          onChange={choose}
          data={outputs.map((item) => ({ value: item.id, label: said(item.textEn, item.textAr) }))}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {(['flowEn', 'flowAr'] as const).map((name) => (
          <TextInput
            key={name}
            {...fieldLook({ label: t(`links.${name}`) })}
            dir={name === 'flowAr' ? 'rtl' : 'ltr'}
            value={flow[name]}
            onChange={(event) => setFlow({ ...flow, [name]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
    </Form>
  )
}
