import { useTranslation } from 'react-i18next'
import { useFormats } from '#design/word/formats.tsx'
import type { MapRemark } from '../../contract/steps.ts'
import { Note } from './note.tsx'

/** What the map says and the table of steps cannot: counted by kind, with the names there are. */
export function Remarks({ remarks }: { remarks: readonly MapRemark[] }) {
  const { t } = useTranslation('processes-ui')
  const { list } = useFormats()
  if (remarks.length === 0) return <Note tone="info">{t('remarks.none')}</Note>
  const byKind = [...Map.groupBy(remarks, ({ kind }) => kind)]
  return (
    <Note tone="warning" title={t('remarks.title')}>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {byKind.map(([kind, all]) => {
          const names = all.map(({ name }) => name).filter(Boolean)
          return (
            <li key={kind}>
              {t(`remarks.${kind}`)} ({t('remarks.count', { count: all.length })}){names.length > 0 && ': '}
              <bdi>{list(names.slice(0, 6))}</bdi>
            </li>
          )
        })}
      </ul>
      {t('remarks.kept')}
    </Note>
  )
}
