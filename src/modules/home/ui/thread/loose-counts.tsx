import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { StatTile } from '#design/figure/stat-tile.tsx'
import { useFormats } from '#design/word/formats.tsx'
import { type LooseEnd, type LooseEnds, looseEnds } from '../../contract/thread.ts'
import look from './loose.module.css'

export type LooseGroup = z.infer<typeof LooseEnds.output>['groups'][number]

type Props = { groups: readonly LooseGroup[] | undefined; chosen: LooseEnd }

/** How many loose ends there are of each kind; each figure leads to its list. */
export function LooseCounts({ groups, chosen }: Props) {
  const { t } = useTranslation('home')
  const { number } = useFormats()
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 6 }} spacing="sm">
      {looseEnds.map((end) => {
        const group = groups?.find(({ key }) => key === end)
        return (
          <div key={end} className={look.tile} data-chosen={end === chosen || undefined}>
            <StatTile
              label={t(`loose.ends.${end}.title`)}
              value={group && number(group.count)}
              caption={group && t('loose.of', { count: group.of })}
              to="/thread"
              search={{ end }}
            />
          </div>
        )
      })}
    </SimpleGrid>
  )
}
