import { Button, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormProblem } from '#design/step/form-field.tsx'
import { LeaveDialog } from '#design/step/leave-dialog.tsx'
import { firstRefusal } from '#kernel/refusal.ts'
import { newId } from '#kernel/ids.ts'
import { useStep } from '#modules/actions/ui/embed.tsx'
import { useRefusalText } from '#platform/browser/asking/refusal-text.ts'
import { useLeaving } from '#platform/browser/page/use-leaving.ts'
import { type ProcessMap, WriteSteps } from '../../contract/maps.ts'
import type { ProcessStep } from '../../contract/steps.ts'
import { stepsHangTogether } from '../../rules/maps.ts'
import { onlyWordsDiffer } from '../../rules/only-words.ts'
import { Note } from '../map/note.tsx'
import { EditStep } from './edit-step.tsx'

const blank = (): ProcessStep => ({
  id: `step_${newId().slice(-12)}`,
  nameEn: '',
  nameAr: '',
  roleEn: '',
  roleAr: '',
  input: '',
  output: '',
  document: '',
  isDecision: false,
  ways: [],
  pins: [],
})

/** Writes the table; the map is drawn from it. */
export function EditSteps({ map, onClose }: { map: ProcessMap; onClose: () => void }) {
  const { t, i18n } = useTranslation('processes-ui')
  const why = useRefusalText('processes')
  const [begun] = useState<readonly ProcessStep[]>(() => (map.steps.length > 0 ? map.steps : [blank()]))
  const [steps, setSteps] = useState(begun)
  const write = useStep(WriteSteps, 'processes')
  const leaving = useLeaving(() => steps !== begun && !write.busy, onClose)
  const language = map.steps.length > 0 ? map.language : i18n.language === 'ar' ? 'ar' : 'en'
  const change = (place: number, patch: Partial<ProcessStep>) =>
    setSteps(steps.map((step, one) => (one === place ? { ...step, ...patch } : step)))
  const move = (place: number, by: number) => {
    const moved = [...steps]
    moved.splice(place + by, 0, ...moved.splice(place, 1))
    setSteps(moved)
  }
  const remove = ({ id }: ProcessStep) =>
    setSteps(
      steps
        .filter((step) => step.id !== id)
        .map((step) => ({ ...step, ways: step.ways.filter(({ to }) => to !== id) })),
    )
  const save = async () => {
    const whole = steps.map((step) => ({ ...step, pins: step.pins.filter(({ text }) => text.trim() !== '') }))
    await write.run({ id: map.id, language, steps: whole }, { version: map.version }, t('done.write'), onClose)
  }
  return (
    <Stack gap="sm">
      <LeaveDialog {...leaving.dialog} />
      <FormProblem>{write.problem ?? why(firstRefusal(stepsHangTogether(steps)))}</FormProblem>
      <Stack gap="sm" component="ol" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {steps.map((step, place) => (
          <EditStep
            key={step.id}
            step={step}
            place={place}
            steps={steps}
            onChange={(patch) => change(place, patch)}
            onMove={(by) => move(place, by)}
            onRemove={() => remove(step)}
          />
        ))}
      </Stack>
      {map.writtenAs === 'map' && !onlyWordsDiffer(map.steps, steps) && (
        <Note tone="warning">{t('stepsTable.redraws')}</Note>
      )}
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setSteps([...steps, blank()])}
        >
          {t('stepsTable.add')}
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={leaving.cancel}>
            {t('map.cancel')}
          </Button>
          <Button loading={write.busy} onClick={() => void save()}>
            {t('stepsTable.save')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}
