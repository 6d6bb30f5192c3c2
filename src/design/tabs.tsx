import { Tabs as MantineTabs } from '@mantine/core'
import type { ReactNode } from 'react'

export type Tab = { key: string; title: ReactNode; count?: string | undefined; body?: ReactNode }

type Props = {
  label: string
  tabs: readonly Tab[]
  /** From the address: `view.tab`; the first tab when there is none. */
  shown: string | undefined
  onShow: (key: string) => void
}

/** Tabs whose choice is kept in the address. */
export function Tabs({ label, tabs, shown, onShow }: Props) {
  const current = tabs.some((tab) => tab.key === shown) ? shown : tabs[0]?.key
  return (
    <MantineTabs value={current ?? null} onChange={(key) => key && onShow(key)}>
      <MantineTabs.List aria-label={label} className="no-print">
        {tabs.map(({ key, title, count }) => (
          <MantineTabs.Tab
            key={key}
            value={key}
            fz="sm"
            rightSection={
              count === undefined ? undefined : (
                <span className="number" style={{ color: 'var(--mantine-color-dimmed)' }}>
                  {count}
                </span>
              )
            }
          >
            {title}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      {tabs.map(({ key, body }) => (
        <MantineTabs.Panel key={key} value={key} pt="md" tabIndex={0}>
          {body}
        </MantineTabs.Panel>
      ))}
    </MantineTabs>
  )
}
