import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type GraphNode, LayeredGraph } from '#design/figure/layered-graph.tsx'
import type { LayeredEdge } from '#design/figure/layers.ts'
import { RecordNumber } from '#design/word/record-number.tsx'
import { keyOf } from '#kernel/records/links.ts'
import { placeOf } from '#platform/browser/page/record-path.ts'
import type { Thread } from '../../contract/thread.ts'
import { RecordIcon, RecordState } from '../record-words.tsx'
import { layerOf, layers } from './layers.ts'
import { type ThreadNode, useThreadWords } from './use-thread-words.ts'
import look from './thread.module.css'

export function ThreadDrawing({ thread }: { thread: Thread }) {
  const { t } = useTranslation('home')
  const { said } = useThreadWords()
  const edges = useMemo(() => thread.links.map(({ from, to }): LayeredEdge => [keyOf(from), keyOf(to)]), [thread.links])
  const nodes = thread.nodes.map((node): GraphNode => {
    const { to, search } = placeOf(node.record, node.id)
    return {
      key: keyOf(node),
      layer: layerOf(node.record),
      hops: node.hops,
      to,
      search: search ?? (node.record === 'clause' ? undefined : { tab: 'links' }),
      meaning: said(node),
      body: <Body node={node} />,
    }
  })
  return (
    <LayeredGraph
      label={t('thread.title')}
      nodes={nodes}
      edges={edges}
      titleOf={(layer) => t(`thread.layers.${layers[layer] ?? 'evidence'}`)}
      moreText={(count) => t('thread.more', { count })}
    />
  )
}

function Body({ node }: { node: ThreadNode }) {
  const { titled, kindOf } = useThreadWords()
  return (
    <>
      <span className={look.body}>
        <RecordIcon record={node.record} size={14} />
        {node.number ? <RecordNumber strong>{node.number}</RecordNumber> : <span>{kindOf(node)}</span>}
      </span>
      <span className={look.title} dir="auto">
        {titled(node)}
      </span>
      {node.state && (
        <span className={look.state}>
          <RecordState record={node.record} state={node.state} />
        </span>
      )}
    </>
  )
}
