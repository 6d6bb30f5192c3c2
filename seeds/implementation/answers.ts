import type { ActionTold } from '../cases/told.ts'
import type { Grade } from '#modules/implementation/contract/words.ts'

export type AnswerTold = { grade: Exclude<Grade, 'met'>; note: string }

/** What was found wanting when the company first held itself against the 2015 edition, at the first question of the clause. */
export const gaps: Readonly<Record<string, AnswerTold>> = {
  '4.1': { grade: 'partly', note: 'The managers know the issues; nobody has written them down.' },
  '4.2': { grade: 'partly', note: 'متطلبات العملاء معروفة، أما بقية الأطراف المهتمة فلم تُحدَّد.' },
  '5.2.2': { grade: 'partly', note: 'The policy hangs in the office, in English only.' },
  '6.1.1': { grade: 'not-met', note: 'لا يوجد سجل للمخاطر والفرص على مستوى العمليات.' },
  '6.2.1': { grade: 'partly', note: 'Delivery has an objective; scrap and complaints have none.' },
  '7.1.5.2': { grade: 'partly', note: 'ميكرومترات المناوبة الليلية خارج برنامج المعايرة.' },
  '7.1.6': { grade: 'not-met', note: 'Clamping of thin-walled parts is known to four people and written nowhere.' },
  '7.2': { grade: 'partly', note: 'مصفوفة المهارات لا تشمل ورشة العين.' },
  '8.4.1': { grade: 'partly', note: 'The coating supplier was never evaluated.' },
  '8.5.6': { grade: 'partly', note: 'Changes of programs are saved at the machine without anybody looking at them.' },
  '9.1.2': { grade: 'partly', note: 'تُسجَّل الشكاوى، ولا يُسأل العملاء عن رضاهم.' },
  '9.3.2': { grade: 'partly', note: 'The management review says nothing of external providers.' },
}

/** What is left out: see the scope. */
export const leftOut = {
  clause: '8.5.5',
  note: 'Our contracts end when the customer accepts the parts; there are no activities after delivery.',
}

/** What shows it, by the chapter of the clause. */
export const evidence: Readonly<Record<string, string>> = {
  '4': 'QM-001 Quality manual, chapter 2',
  '5': 'محضر مراجعة الإدارة، الربع الثالث',
  '6': 'Objectives of the year, reviewed quarterly',
  '7': 'سجل التدريب ومصفوفة المهارات',
  '8': 'Router and inspection record of order 24-1187',
  '9': 'Internal audit report and key figures of the last four quarters',
  '10': 'سجل الإجراءات التصحيحية',
}

/** Owners who answered for their own clauses; the quality manager answered the rest. */
export const answeredBy: readonly (readonly [clause: string, who: string])[] = [
  ['8.4.1', 'fatima'],
  ['8.4.2', 'fatima'],
  ['8.4.3', 'fatima'],
  ['7.1.5.1', 'yousef'],
  ['7.1.5.2', 'yousef'],
]

/** The first answers of the transition to 2026, in the order its open questions are asked. */
export const transitionAnswers: readonly { grade: Grade; note: string; evidence?: string }[] = [
  { grade: 'met', note: '', evidence: 'Register of interested parties: each requirement says how, or why not' },
  { grade: 'partly', note: 'Managers speak of quality culture in their talks; nothing says how it is looked at.' },
  { grade: 'partly', note: 'يمكن إبلاغ المدير المباشر، ولا توجد قناة سرية للإبلاغ.' },
  { grade: 'met', note: '', evidence: 'سجل المخاطر، تقييم الاحتمال والأثر' },
  { grade: 'not-met', note: 'Opportunities stand in the same list as risks, without an evaluation of their own.' },
  { grade: 'met', note: '', evidence: 'Probing in the machine: scrap before and after' },
]

type Progress = readonly [title: string, day: number, progress: number]

/** How far the plan has come, by the English titles of its steps, in the order they were reported. */
export const progress: readonly Progress[] = [
  ['Top management decides, and names who leads the work', 625, 100],
  ['The implementation team learns the standard', 633, 100],
  ['Context, interested parties and scope', 634, 100],
  ['Assess the gaps, clause by clause', 642, 100],
  ['Quality policy and objectives', 648, 100],
  ['Say how documented information is controlled', 655, 100],
  ['Describe the processes and name their owners', 664, 100],
  ['Risks and opportunities, and what is done about them', 681, 60],
  ['Evaluate the external providers', 690, 50],
  ['Competence, equipment and measuring resources', 697, 30],
  ['Write what must be documented', 715, 20],
]

/** Who took a step on from the quality manager. */
export const taken: readonly (readonly [title: string, who: string])[] = [
  ['Evaluate the external providers', 'fatima'],
  ['Competence, equipment and measuring resources', 'sara'],
  ['Train the internal auditors', 'noura'],
  ['Management review', 'mansoori'],
]

export const blocked = {
  title: 'Choose the certification body and agree the dates',
  day: 705,
  reason:
    'The certification body is not yet accredited for the 2026 edition; it expects to be in spring.\nلم تُعتمد جهة منح الشهادات بعدُ لإصدار 2026، وتتوقع ذلك في الربيع.',
}

/** Tasks made of the gaps of the transition, by the place of the question in its open ones. */
export const transitionTasks: Readonly<Record<number, ActionTold>> = {
  1: {
    who: 'mansoori',
    what: 'Agree with the managers how quality culture is looked at, and put it into the management review.',
    kind: 'improvement',
    due: 790,
  },
  2: {
    who: 'sara',
    what: 'إتاحة الإبلاغ دون اسم: الصناديق والنموذج وتعديل السياسة.',
    kind: 'improvement',
    due: 748,
    started: 716,
  },
  4: {
    who: 'mariam',
    what: 'Evaluate opportunities on their own: procedure, list, first round with all owners.',
    due: 762,
  },
}
