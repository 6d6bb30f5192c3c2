type Shown = { who: string; on: number; result: string }
export type TrainingTold = {
  key: string
  titleEn: string
  titleAr: string
  purpose: string
  proof: string
  method: 'reading' | 'instruction' | 'course' | 'practice'
  owner: string
  trainer?: string
  trainerName?: string
  processes: readonly string[]
  documents: readonly string[]
  planned: number
  due: number
  people: readonly string[]
  shown?: readonly Shown[]
  waived?: { who: string; on: number; reason: string }
  closed?: number
  cancelled?: { on: number; reason: string }
  /** The change that opened it. */
  change?: string
}

/** One closed, one late, one before a revision takes effect, one given up. */
export const trainings: readonly TrainingTold[] = [
  {
    key: 'line',
    titleEn: 'Running the phosphating line',
    titleAr: 'تشغيل خط الفوسفاتة',
    purpose: 'Two operators and the shift leader run the line without help from its maker.',
    proof: 'Coats three batches in a row with the coating weight within limits.',
    method: 'practice',
    owner: 'khalid',
    trainerName: 'Line maker, commissioning engineer',
    processes: ['coa'],
    documents: ['coating-line', 'masking'],
    planned: 312,
    due: 330,
    people: ['staff25', 'staff31', 'ravi'],
    shown: [
      { who: 'staff25', on: 322, result: 'Three batches, 12.4, 13.1 and 12.8 g/m².' },
      { who: 'staff31', on: 324, result: 'ثلاث دفعات ضمن الحدود بعد إعادة الأولى.' },
    ],
    waived: {
      who: 'ravi',
      on: 326,
      reason: 'Stays at the five-axis machines; staff of the line are enough for two shifts.',
    },
    closed: 327,
    change: 'line',
  },
  {
    key: 'threads',
    titleEn: 'Gauging of threads, refreshed',
    titleAr: 'إعادة التدريب على قياس الأسنان',
    purpose: 'Two complaints of this summer were threads that the gauge had let through.',
    proof: 'Judges ten sample threads, two of them wrong, without a mistake.',
    method: 'instruction',
    owner: 'yousef',
    trainer: 'jonas',
    processes: ['ins'],
    documents: ['thread-gauging'],
    planned: 664,
    due: 708,
    people: ['staff4', 'staff10', 'staff16'],
    shown: [{ who: 'staff4', on: 690, result: 'Ten of ten.' }],
  },
  {
    key: 'bath',
    titleEn: 'The fourth bath at 95 °C',
    titleAr: 'الحوض الرابع عند 95 °م',
    purpose: 'Whoever runs the line knows the new times, the limit of 12 kg, and what to do when the line stops.',
    proof: 'Explains the table, weighs a rack, lifts it by hand crank.',
    method: 'practice',
    owner: 'khalid',
    trainer: 'yousef',
    processes: ['coa'],
    documents: ['coating-line'],
    planned: 714,
    due: 743,
    people: ['staff25', 'staff31'],
    change: 'bath',
  },
  {
    key: 'welding',
    titleEn: 'Welding of duplex steel',
    titleAr: 'لحام الفولاذ المزدوج',
    purpose: 'For an order that needed welded flanges.',
    proof: '',
    method: 'course',
    owner: 'sara',
    trainerName: 'Welding institute, Sharjah',
    processes: ['asm'],
    documents: [],
    planned: 480,
    due: 560,
    people: ['staff2', 'staff8'],
    cancelled: { on: 505, reason: 'The customer took the flanges out of the order.' },
  },
]
