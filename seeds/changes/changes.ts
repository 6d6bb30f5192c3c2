export type ChangeTold = {
  key: string
  titleEn: string
  titleAr: string
  reason: string
  purpose: string
  consequences: string
  unwanted: string
  integrity: string
  resources: string
  criterion: string
  owner: string
  reviewer: string
  processes: readonly string[]
  documents: readonly string[]
  people: readonly string[]
  proposed: number
  from: number
  until: number
  review: number
  tasks: readonly (readonly [who: string, what: string, done?: string])[]
  /** Days on which its tasks were done, it was finished, and it was judged. */
  tasksDone?: number
  finished?: { on: number; note: string }
  judged?: { on: number; note: string }
}

/** One that has worked, and one that is under way. */
export const changes: readonly ChangeTold[] = [
  {
    key: 'line',
    titleEn: 'A coating line of our own',
    titleAr: 'خط طلاء خاص بنا',
    reason: 'The only coating shop in reach is on probation; a third of our delays last year came from there.',
    purpose: 'Phosphate threads and sliding faces ourselves within two days instead of nine.',
    consequences:
      'A new process and a new special process; chemicals and waste water; two operators; bath values to measure.',
    unwanted:
      'Parts held for bath values nobody understands; acid in a hall without a shower; machinists missing elsewhere.',
    integrity:
      'Until the line is released the coating shop stays on the list, and each order is coated in one place only.',
    resources: 'AED 640,000 for baths, oven and extraction; two operators from machining; laboratory one hour a day.',
    criterion: 'Three months with 99 % of batches within limits, and no delay caused by coating.',
    owner: 'khalid',
    reviewer: 'mariam',
    processes: ['mac', 'ins', 'whs'],
    documents: ['special-processes', 'traceability'],
    people: ['staff25', 'staff31', 'yousef', 'huda'],
    proposed: 270,
    from: 282,
    until: 335,
    review: 430,
    tasks: [
      [
        'huda',
        'Extraction, shower and eye wash are accepted by the authority.',
        'Accepted; certificate in the safety folder.',
      ],
      ['yousef', 'تحليل الأحواض وحدودها ومخططاتها.', 'التحليل يعمل، والحدود مدوّنة في تعليمات التحليل.'],
    ],
    tasksDone: 325,
    finished: { on: 336, note: 'The line is released; the first orders were coated in two days.' },
    judged: { on: 436, note: '112 of 113 batches within limits from August on; no order waited for coating.' },
  },
  {
    key: 'bath',
    titleEn: 'Fourth bath hotter and longer',
    titleAr: 'رفع حرارة الحوض الرابع ومدته',
    reason: 'In autumn coating weights drifted to the lower limit; trials show finer crystals at 95 °C.',
    purpose: 'Coating weight in the middle of its limits, also on large parts.',
    consequences: 'Work instruction, map and bath log change; a batch takes three minutes more; more sludge.',
    unwanted: 'Coarse crystals if the time is exceeded; iron rises faster.',
    integrity: 'Until everybody is trained the line runs at 92 °C; racks of both kinds are marked on the router.',
    resources: 'Recorder for bath 4, AED 4,200; two hours of training for each operator.',
    criterion: 'Twenty batches between 12 and 15 g/m², crystals below 20 µm.',
    owner: 'khalid',
    reviewer: 'mariam',
    processes: ['coa', 'ins'],
    documents: ['coating-line', 'coating-spec'],
    people: ['staff25', 'staff31'],
    proposed: 696,
    from: 704,
    until: 746,
    review: 820,
    tasks: [
      ['yousef', 'Check crystal size of the first twenty batches under the microscope.'],
      ['huda', 'تركيب مسجّل حرارة للحوض الرابع.'],
    ],
  },
]
