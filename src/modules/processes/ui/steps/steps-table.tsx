import { Group, Stack, Table, Text } from '@mantine/core'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import type { ProcessStep } from '../../contract/steps.ts'
import { Pins } from './pins.tsx'
import { useSaid } from './said.ts'

/** The steps in their order: who does what with what, and where it goes on. */
export function StepsTable({ steps }: { steps: readonly ProcessStep[] }) {
  const { t } = useTranslation('processes-ui')
  const { number } = useFormats()
  const said = useSaid()
  const numberOf = new Map(steps.map(({ id }, place) => [id, place + 1]))
  const targetOf = (to: string) => (to === 'end' ? t('stepsTable.end') : number(numberOf.get(to) ?? 0))
  return (
    <Table.ScrollContainer minWidth={900} className="on-wide-paper">
      <Table verticalSpacing={8} aria-label={t('stepsTable.title')}>
        <Table.Thead>
          <Table.Tr>
            {(['number', 'step', 'role', 'input', 'output', 'document', 'onwards', 'pins'] as const).map((key) => (
              <Table.Th key={key}>{t(`stepsTable.${key}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map((step, place) => (
            <Table.Tr key={step.id}>
              <Table.Td className="number">{number(place + 1)}</Table.Td>
              <Table.Td>
                <Group gap={6} wrap="nowrap" align="flex-start">
                  {step.isDecision && (
                    <IconArrowsSplit2 size={16} aria-label={t('stepsTable.decision')} style={{ flex: 'none' }} />
                  )}
                  <Text size="sm" fw={500} dir="auto">
                    {said(step.nameEn, step.nameAr) || t('stepsTable.unnamed')}
                  </Text>
                </Group>
              </Table.Td>
              <Table.Td dir="auto">{said(step.roleEn, step.roleAr) || '–'}</Table.Td>
              <Table.Td dir="auto">{step.input || '–'}</Table.Td>
              <Table.Td dir="auto">{step.output || '–'}</Table.Td>
              <Table.Td dir="auto">{step.document || '–'}</Table.Td>
              <Table.Td>
                {step.ways.length === 0 ? (
                  '–'
                ) : (
                  <Stack gap={4}>
                    {step.ways.map((way) => (
                      <Text key={`${way.to} ${way.whenEn} ${way.whenAr}`} size="sm">
                        {way.whenEn || way.whenAr ? (
                          <>
                            <bdi>{said(way.whenEn, way.whenAr)}</bdi>:{'\u00a0'}
                          </>
                        ) : null}
                        {targetOf(way.to)}
                      </Text>
                    ))}
                  </Stack>
                )}
              </Table.Td>
              <Table.Td>
                <Pins pins={step.pins} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
