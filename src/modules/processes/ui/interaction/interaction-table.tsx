import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Interaction } from '../../contract/links.ts'
import { ProcessName } from '../process/process-name.tsx'
import { useSaid } from '../steps/said.ts'

/** The same as the map, to be read line by line. */
export function InteractionTable({ given, only }: { given: Interaction; only: string | undefined }) {
  const { t } = useTranslation('processes-ui')
  const said = useSaid()
  const byId = new Map(given.processes.map((one) => [one.id, one]))
  const links = given.links.filter(({ fromId, toId }) => !only || fromId === only || toId === only)
  const tied = new Set(given.links.flatMap(({ fromId, toId }) => [fromId, toId]))
  const loose = given.processes.filter(({ id }) => !tied.has(id))
  return (
    <>
      <Table verticalSpacing={6} aria-label={t('interaction.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('interaction.from')}</Table.Th>
            <Table.Th>{t('interaction.flow')}</Table.Th>
            <Table.Th>{t('interaction.to')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {links.map((link) => {
            const [from, to] = [byId.get(link.fromId), byId.get(link.toId)]
            return (
              <Table.Tr key={link.id}>
                <Table.Td>{from && <ProcessName process={from} />}</Table.Td>
                <Table.Td>
                  <bdi>{said(link.flowEn, link.flowAr)}</bdi>
                </Table.Td>
                <Table.Td>{to && <ProcessName process={to} />}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {loose.length > 0 && !only && (
        <>
          <Text size="sm" fw={600} mt="md" mb={4}>
            {t('interaction.loose')}
          </Text>
          <ul style={{ margin: 0 }}>
            {loose.map((one) => (
              <li key={one.id}>
                <ProcessName process={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
