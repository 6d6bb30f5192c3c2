import type { TwoNames } from '#kernel/text.ts'
import steps from '../../data/plan-template.json' with { type: 'json' }

export type TemplateTask = { key: string; days: number; after: string[]; clauses: string[]; title: TwoNames }
export type TemplatePhase = { name: TwoNames; tasks: TemplateTask[] }

/** The well-known steps from commitment to the stage 2 audit; what an organisation makes of them is its own. */
export const template: readonly TemplatePhase[] = steps
