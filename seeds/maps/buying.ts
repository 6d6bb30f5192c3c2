import type { MapTold } from './told.ts'

const yes = ['Yes', 'نعم'] as const
const no = ['No', 'لا'] as const

/** What is bought, and how it enters the house. */
export const buying: readonly MapTold[] = [
  {
    process: 'pur',
    owner: 'fatima',
    day: 120,
    changeNote: 'The first map of purchasing, as it was agreed with the buyers.',
    steps: [
      ['need', 'buyer', 'Check the requisition', 'مراجعة طلب الشراء', { input: 'Purchase requisition' }],
      [
        'listed',
        'buyer',
        'Supplier evaluated?',
        'هل المورّد مقيَّم؟',
        { ways: { order: yes, evaluate: no }, clause: '8.4.1' },
      ],
      [
        'evaluate',
        'quality',
        'Evaluate the supplier',
        'تقييم المورّد',
        { document: 'supplier-form', risk: 'Only one mill for titanium bar' },
      ],
      [
        'order',
        'buyer',
        'Order with specification and certificate',
        'إصدار أمر الشراء بالمواصفة والشهادة',
        { output: 'Purchase order', clause: '8.4.3' },
      ],
      ['receive', 'storekeeper', 'Receive and mark the heat', 'الاستلام ووسم الصبّة'],
      [
        'incoming',
        'inspector',
        'Does the material conform?',
        'هل المادة مطابقة؟',
        { ways: { release: yes, reject: no }, control: 'Incoming inspection of every heat' },
      ],
      [
        'release',
        'storekeeper',
        'Release to the store',
        'الإفراج إلى المخزن',
        { output: 'Released material', to: 'end' },
      ],
      ['reject', 'buyer', 'Return it, and raise a nonconformity', 'الإرجاع وتسجيل عدم مطابقة'],
    ],
    revised: {
      day: 566,
      changeNote:
        'A second person compares order and drawing; what was received is told in the map of incoming inspection.',
      drops: ['receive'],
      instead: [
        [
          'order',
          'buyer',
          'Write the order with standard, class and certificate',
          'تحرير أمر الشراء بالمواصفة والدرجة والشهادة',
          { document: 'purchasing', clause: '8.4.3' },
        ],
        [
          'incoming',
          'inspector',
          'Did incoming inspection accept it?',
          'هل قبله فحص الوارد؟',
          { ways: { release: yes, reject: no }, see: 'incoming' },
        ],
      ],
      after: {
        order: [
          [
            'compare',
            'planner',
            'Does it match the drawing?',
            'هل يطابق الرسم؟',
            { ways: { send: yes, order: no }, control: 'A second person' },
          ],
          ['send', 'buyer', 'Send it, and file the confirmation', 'إرساله وحفظ التأكيد', { output: 'Purchase order' }],
        ],
      },
    },
  },
  {
    process: 'sup',
    owner: 'fatima',
    day: 186,
    changeNote: 'Three classes, one calendar.',
    steps: [
      ['class', 'buyer', 'Set the class of the supplier', 'تحديد فئة المورّد', { document: 'supplier-evaluation' }],
      ['critical', 'buyer', 'Class A?', 'هل هو من الفئة أ؟', { ways: { visit: yes, papers: no } }],
      ['visit', 'auditor', 'Audit on site', 'التدقيق في الموقع', { to: 'points', clause: '8.4.1' }],
      ['papers', 'buyer', 'Look at certificates and samples', 'النظر في الشهادات والعيّنات'],
      [
        'points',
        'quality',
        'Count the points of the year',
        'حساب نقاط السنة',
        { input: 'Delivery figures of the year' },
      ],
      [
        'enough',
        'quality',
        'How many points?',
        'كم عدد النقاط؟',
        {
          ways: {
            list: ['70 and more', '70 فأكثر'],
            probation: ['60 to 69', '60 إلى 69'],
            off: ['below 60', 'أقل من 60'],
          },
        },
      ],
      ['probation', 'buyer', 'On probation for three months', 'تحت المتابعة ثلاثة أشهر', { to: 'points' }],
      [
        'off',
        'buyer',
        'Take off the list',
        'الاستبعاد من القائمة',
        { to: 'end', risk: 'Only one coating shop in reach' },
      ],
      [
        'list',
        'buyer',
        'Enter the next day in the list',
        'تدوين الموعد التالي في القائمة',
        { output: 'List of external providers', document: 'supplier-list' },
      ],
    ],
  },
  {
    process: 'inc',
    owner: 'yousef',
    day: 188,
    changeNote: 'From the gate to the store.',
    steps: [
      [
        'count',
        'storekeeper',
        'Count, look for damage, label blue',
        'العدّ وفحص التلف ووضع الملصق الأزرق',
        { input: 'Delivered material' },
      ],
      [
        'paper',
        'inspector',
        'Read the certificate',
        'قراءة الشهادة',
        { clause: '8.4.2', risk: 'A certificate that is not true' },
      ],
      [
        'measure',
        'inspector',
        'Measure and test by the table',
        'القياس والاختبار وفق الجدول',
        { document: 'incoming' },
      ],
      ['conforms', 'inspector', 'Does it conform?', 'هل هو مطابق؟', { ways: { green: yes, red: no } }],
      [
        'green',
        'storekeeper',
        'Label green and store by heat',
        'ملصق أخضر والتخزين حسب الصبّة',
        { output: 'Released material', to: 'end' },
      ],
      [
        'red',
        'inspector',
        'Into the cage, raise a nonconformity',
        'إلى القفص وتسجيل عدم مطابقة',
        { output: 'Rejected lots' },
      ],
    ],
  },
]
