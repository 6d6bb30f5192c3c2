import type { Bars, Legend, Matrix, Tiles } from '#kernel/printing/document.ts'
import sheet from './document-view.module.css'
import look from './document-view-charts.module.css'
import { Said } from './document-view-words.tsx'

/** A few numbers worth a first glance. */
export function TilesView({ tiles: { tiles } }: { tiles: Tiles }) {
  return (
    <div className={look.tiles}>
      {tiles.map(({ value, label, tone }, at) => (
        <div key={at} className={look.tile} data-document-tone={tone}>
          <bdi dir="ltr" className={look.value}>
            {value}
          </bdi>
          <div>
            <Said text={label} />
          </div>
        </div>
      ))}
    </div>
  )
}

export function BarsView({ bars: { title, bars, legend } }: { bars: Bars }) {
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)))
  if (bars.length === 0) return <p className={sheet.quiet}>–</p>
  return (
    <div>
      {title !== '' && (
        <strong>
          <Said text={title} />
        </strong>
      )}
      <div className={look.bars}>
        {bars.map(({ label, parts }, at) => (
          <div key={at} className={look.barLine}>
            <div>
              <Said text={label} />
            </div>
            <div className={look.bar}>
              {parts
                .filter(({ value }) => value > 0)
                .map(({ value, tone }, place) => (
                  <span key={place} data-document-tone={tone} style={{ inlineSize: `${(value / most) * 100}%` }}>
                    {value}
                  </span>
                ))}
            </div>
          </div>
        ))}
      </div>
      <LegendView legend={legend} />
    </div>
  )
}

export function MatrixView({ matrix: { corner, columns, rows, legend } }: { matrix: Matrix }) {
  return (
    <div>
      <div className={sheet.scroll}>
        <table className={look.matrix}>
          <thead>
            <tr>
              <th scope="col">
                <Said text={corner} />
              </th>
              {columns.map((column, at) => (
                <th key={at} scope="col">
                  <Said text={column} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ head, cells }, at) => (
              <tr key={at}>
                <th scope="row">
                  <Said text={head} />
                </th>
                {cells.map((cell, place) => (
                  <td key={place} data-document-tone={cell ? cell.tone : undefined}>
                    {cell && <bdi dir="ltr">{cell.symbol}</bdi>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LegendView legend={legend} />
    </div>
  )
}

function LegendView({ legend }: { legend: Legend }) {
  return (
    <div className={look.legend}>
      {legend.map(({ tone, text }, at) => (
        <span key={at}>
          <i data-document-tone={tone} aria-hidden /> <Said text={text} inline />
        </span>
      ))}
    </div>
  )
}
