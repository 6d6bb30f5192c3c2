import type { MapTold } from './told.ts'

const yes = ['Yes', 'نعم'] as const
const no = ['No', 'لا'] as const

/** What is checked, calibrated and sent out. */
export const checking: readonly MapTold[] = [
  {
    process: 'ins',
    owner: 'yousef',
    day: 128,
    changeNote: 'Inspection and release as they are done in both shops.',
    steps: [
      [
        'take',
        'inspector',
        'Take the parts with their records',
        'استلام القطع مع سجلاتها',
        { input: 'Machined parts with records' },
      ],
      [
        'measure',
        'inspector',
        'Measure by the inspection plan',
        'القياس وفق خطة الفحص',
        { training: 'Released for the measuring machine' },
      ],
      [
        'conforms',
        'inspector',
        'Do they conform?',
        'هل هي مطابقة؟',
        { ways: { certify: yes, hold: no }, clause: '8.6' },
      ],
      [
        'certify',
        'inspector',
        'Sign the certificate and release',
        'توقيع الشهادة والإفراج',
        { output: 'Certificate', to: 'end' },
      ],
      [
        'hold',
        'inspector',
        'Mark red and put on hold',
        'الوسم بالأحمر والحجز',
        { document: 'nonconforming', control: 'Locked cage' },
      ],
      [
        'decide',
        'quality',
        'Rework, concession or scrap?',
        'إعادة تشغيل أم تنازل أم إتلاف؟',
        {
          ways: {
            measure: ['Rework', 'إعادة تشغيل'],
            certify: ['Concession of the customer', 'تنازل من العميل'],
            end: ['Scrap', 'إتلاف'],
          },
          clause: '8.7.1',
        },
      ],
    ],
  },
  {
    process: 'cal',
    owner: 'yousef',
    day: 158,
    changeNote: 'The way of a micrometer.',
    steps: [
      [
        'call',
        'metrologist',
        'Call in two weeks before',
        'الاستدعاء قبل أسبوعين',
        { input: 'Equipment that is due', document: 'equipment-list' },
      ],
      ['found', 'metrologist', 'Measure as found', 'القياس كما وُجد', { document: 'micrometers' }],
      [
        'within',
        'metrologist',
        'Within limits?',
        'هل هو ضمن الحدود؟',
        { ways: { label: yes, back: no }, clause: '7.1.5.2' },
      ],
      [
        'back',
        'quality',
        'Look again at what it has released',
        'إعادة النظر فيما أُفرج عنه به',
        { risk: 'Parts already delivered' },
      ],
      [
        'adjust',
        'metrologist',
        'Adjust or scrap?',
        'ضبط أم إتلاف؟',
        { ways: { found: ['Adjust', 'ضبط'], end: ['Scrap', 'إتلاف'] } },
      ],
      [
        'label',
        'metrologist',
        'Label and give back',
        'وضع الملصق والإعادة',
        { output: 'Calibrated equipment', indicator: 'Equipment overdue: none' },
      ],
    ],
    revised: {
      day: 712,
      reaches: 'awaiting-publish',
      changeNote: 'Probes inside the machines have a way of their own.',
      after: {
        call: [
          [
            'kind',
            'metrologist',
            'Is it a probe in a machine?',
            'هل هو مجس داخل آلة؟',
            { ways: { ring: yes, found: no } },
          ],
          [
            'ring',
            'operator',
            'Check on the ring gauge',
            'الفحص على حلقة المعايرة',
            { to: 'within', control: 'Every Sunday' },
          ],
        ],
      },
    },
  },
  {
    process: 'whs',
    owner: 'hassan',
    day: 160,
    language: 'ar',
    changeNote: 'من الاستلام إلى التسليم.',
    steps: [
      [
        'receive',
        'storekeeper',
        'Receive with certificate',
        'الاستلام مع الشهادة',
        { input: 'قطع مفرج عنها مع شهادتها' },
      ],
      [
        'complete',
        'storekeeper',
        'Are papers and labels complete?',
        'هل المستندات والملصقات مكتملة؟',
        { ways: { protect: yes, back: no } },
      ],
      ['back', 'storekeeper', 'Back to inspection', 'الإعادة إلى الفحص', { to: 'end' }],
      [
        'protect',
        'storekeeper',
        'Protect by material',
        'الحماية حسب المادة',
        { document: 'preservation', clause: '8.5.4' },
      ],
      ['export', 'dispatcher', 'Is it for export?', 'هل هي للتصدير؟', { ways: { crate: yes, pack: no } }],
      ['crate', 'storekeeper', 'Build and close the crate', 'صنع الصندوق وإغلاقه', { document: 'crates', to: 'count' }],
      ['pack', 'storekeeper', 'Pack in trays', 'التعبئة في صوانٍ'],
      ['count', 'dispatcher', 'Two people count', 'شخصان يعدّان', { control: 'شخصان يعدّان كل شحنة' }],
      [
        'send',
        'dispatcher',
        'Deliver, and file the record',
        'التسليم وحفظ السجل',
        { output: 'سجل التسليم', indicator: 'شحنات كاملة وفي موعدها: 97 %' },
      ],
    ],
    revised: {
      day: 628,
      reaches: 'discarded',
      because: 'استُغني عن الشاحنة المبردة بعد نقل الشحنات إلى الفجر.',
      changeNote: 'شاحنة مبردة للقطع الدقيقة صيفًا.',
      after: {
        count: [
          [
            'cool',
            'dispatcher',
            'Is it above 40 °C outside?',
            'هل الحرارة الخارجية فوق 40 °م؟',
            { ways: { truck: ['Yes', 'نعم'], send: ['No', 'لا'] } },
          ],
          ['truck', 'dispatcher', 'Order the cooled truck', 'طلب الشاحنة المبردة'],
        ],
      },
    },
  },
]
