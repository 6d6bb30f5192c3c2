import type { ReactNode } from 'react'
import look from './word.module.css'

/** Words about one thing: beside each other, and below each other where there is no room. */
export const Beside = ({ children }: { children: ReactNode }) => <span className={look.beside}>{children}</span>
