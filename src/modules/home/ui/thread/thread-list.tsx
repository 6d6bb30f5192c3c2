import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#design/link.tsx'
import { RecordNumber } from '#design/word/record-number.tsx'
import { keyOf } from '#kernel/records/links.ts'
import { placeOf } from '#platform/browser/page/record-path.ts'
import type { Thread } from '../../contract/thread.ts'
import { RecordIcon, RecordState } from '../record-words.tsx'
import { layerOf, layers } from './layers.ts'
import { type ThreadNode, useThreadWords } from './use-thread-words.ts'
import look from './thread.module.css'

/** The same in words: for phones, for panels, and to be read out. */
export function ThreadList({ thread }: { thread: Thread }) {
  const { t } = useTranslation('home')
  const others = Map.groupBy(
    thread.nodes.filter(({ hops }) => hops > 0).toSorted((a, b) => a.hops - b.hops),
    ({ record }) => layerOf(record),
  )
  return (
    <Stack gap="md">
      {layers.map((layer, at) => {
        const nodes = others.get(at)
        return (
          nodes && (
            <section key={layer} aria-label={t(`thread.layers.${layer}`)}>
              <Text size="xs" fw={600} c="dimmed" mb={2} component="h3" m={0}>
                {t(`thread.layers.${layer}`)}
              </Text>
              <ul className={look.list}>
                {nodes.map((node) => (
                  <Line key={keyOf(node)} node={node} thread={thread} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </Stack>
  )
}

function Line({ node, thread }: { node: ThreadNode; thread: Thread }) {
  const { t } = useTranslation('home')
  const { titled, kindOf } = useThreadWords()
  const { to, search } = placeOf(node.record, node.id)
  const beside = besideOf(node, thread)
  return (
    <li className={look.line}>
      <RecordIcon record={node.record} size={16} />
      <PageLink to={to} {...(search ? { search } : {})}>
        {node.number ? <RecordNumber strong>{node.number}</RecordNumber> : kindOf(node)}{' '}
        <span dir="auto">{titled(node)}</span>
      </PageLink>
      {node.state && <RecordState record={node.record} state={node.state} />}
      {node.hops > 1 && beside && (
        <Text size="xs" c="dimmed" component="span">
          {t('thread.over')} {beside.number ? <RecordNumber>{beside.number}</RecordNumber> : titled(beside)}
        </Text>
      )}
    </li>
  )
}

/** Over which neighbour of the record in the middle one gets here. */
function besideOf(node: ThreadNode, { nodes, links }: Thread): ThreadNode | undefined {
  const key = keyOf(node)
  const neighbours = new Set(
    links.flatMap(({ from, to }) => (keyOf(from) === key ? [keyOf(to)] : keyOf(to) === key ? [keyOf(from)] : [])),
  )
  return nodes.find((one) => one.hops === node.hops - 1 && neighbours.has(keyOf(one)))
}
