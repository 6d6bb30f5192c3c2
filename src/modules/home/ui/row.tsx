import type { ReactNode } from 'react'
import look from './row.module.css'

/** Two sheets side by side, equally tall; below each other where there is no room. */
export const Row = ({ children }: { children: ReactNode }) => <div className={look.row}>{children}</div>
