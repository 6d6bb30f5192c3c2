import { asked, document, record } from '../evidence.ts'
import type { CaseTold } from './told.ts'

/** Raised in the course of work, by customers and about suppliers: over. */
export const endedCases: readonly CaseTold[] = [
  {
    key: 'bores',
    from: {
      on: 62,
      by: 'layla',
      grade: 'major',
      clause: '8.6',
      process: 'mac',
      site: 'auh',
      source: 'customer',
      statement:
        'Gulf Valve Industries returned 14 of 120 pump bodies: the seat bore is 0.02 to 0.04 mm above its upper limit.',
      evidence: [record('Return note RN-204, measuring report of the customer'), record('Order SO-5120, lot 2')],
    },
    owner: 'khalid',
    decider: 'mariam',
    acknowledged: 64,
    rounds: [
      {
        response: {
          on: 72,
          correction:
            'Fourteen bodies were replaced within five days; 210 bodies in stock and in work were measured, 9 scrapped.',
          extent: 'Three further part numbers are bored with the same head: 96 parts measured, all within limits.',
          whys: [
            'Why was the bore too large? The boring head had drifted.',
            'Why was it not seen? The bore is measured on the first and the last part.',
            'Why only then? The control plan takes the head to be stable over a lot.',
            'Why? The plan was written for lots of thirty, today they are of a hundred and twenty.',
          ],
          cause:
            'The checking interval was never adapted to larger lots, so that the drift of the head went past unseen.',
          actions: [
            {
              who: 'khalid',
              what: 'Set checking intervals by number of parts, not by lot, in the control plans of bored parts.',
              due: 110,
              started: 80,
              done: {
                on: 104,
                what: 'Nine control plans changed, interval ten parts.',
                evidence: [document('Control plans CP-011 to CP-019')],
              },
            },
            {
              who: 'ravi',
              what: 'Keep a drift chart at the boring head and stop at half of the tolerance.',
              due: 115,
              done: { on: 112, what: 'Charts run on both heads.', evidence: [record('Drift charts of two weeks')] },
            },
          ],
        },
        accepted: { on: 76, criterion: 'No bore out of tolerance in 600 parts.', review: 205 },
        implemented: 116,
        reviews: [
          {
            on: 207,
            verdict: 'effective',
            result: '742 parts, none out of tolerance; the chart stopped the head twice in time.',
            evidence: [record('Measuring data of 742 parts')],
          },
        ],
      },
    ],
    closed: { on: 211, note: 'The customer confirmed six deliveries without a complaint.' },
  },
  {
    key: 'leak-test',
    from: {
      on: 150,
      by: 'mariam',
      grade: 'minor',
      clause: '8.5.1',
      process: 'asm',
      site: 'aan',
      source: 'process',
      statement:
        'في أسبوع واحد أُعيد اختبار التسرّب لـ 23 وحدة من 180 أكثر من مرتين حتى نجحت، وتنص التعليمات على مرتين فقط.',
      evidence: [record('سجل اختبار التسرّب للأسبوع 17'), document('تعليمات العمل WI-ASM-14 الإصدار 3، الخطوة 9')],
    },
    owner: 'rajesh',
    decider: 'mariam',
    acknowledged: 153,
    rounds: [
      {
        response: {
          on: 163,
          correction: 'فُككت الوحدات الـ 23 وفُحصت حلقاتها واختُبرت من جديد: 19 مطابقة وأربع رُفضت.',
          extent: 'رُوجعت سجلات ستة أسابيع: المعدل نفسه في الخط الثاني وحده.',
          whys: [
            'لماذا أُعيد الاختبار؟ لأن الوحدة لا تنجح من المرة الأولى.',
            'لماذا؟ لأن الحلقة تنزاح عند التركيب.',
            'لماذا؟ لأن العدّة المستعملة مستهلكة.',
          ],
          cause: 'عدّة تركيب الحلقات مستهلكة ولا موعد لاستبدالها.',
          actions: [
            {
              who: 'staff2',
              what: 'استبدال عدّة التركيب وتحديد عمرها بعدد الوحدات.',
              due: 200,
              done: { on: 196, what: 'العدّة جديدة وعمرها 5000 وحدة.', evidence: [record('بطاقة العدّة T-88')] },
            },
          ],
        },
        accepted: { on: 167, criterion: 'ألا تزيد الوحدات المعاد اختبارها على اثنتين في المئة خلال شهر.', review: 290 },
        implemented: 202,
        reviews: [
          {
            on: 292,
            verdict: 'ineffective',
            result: 'انخفضت النسبة إلى ستة في المئة فقط: العدّة لم تكن السبب كله.',
            evidence: [record('سجل اختبار التسرّب لأربعة أسابيع')],
            next: 325,
          },
        ],
      },
      {
        response: {
          on: 310,
          correction: 'تُحجز الوحدة بعد المحاولة الثانية ولا تُختبر ثالثة، وأُعيد فحص 11 وحدة محجوزة.',
          extent: 'قورنت الخطوط الثلاثة ومورّدا الحلقات: الانزياح مع حلقات مورّد واحد فقط.',
          whys: [
            'لماذا بقيت ستة في المئة؟ لأن حلقات المورّد الثاني أقسى.',
            'لماذا؟ لأن طلب الشراء لا يحدد الصلادة.',
            'لماذا؟ لأن الرسم يحدد الأبعاد وحدها.',
          ],
          cause: 'الرسم لا يحدد صلادة الحلقة، فقُبلت حلقات لا تتحمل التركيب.',
          actions: [
            {
              who: 'peter',
              what: 'إضافة صلادة الحلقة إلى الرسم وإلى طلب الشراء، وفحصها عند الاستلام.',
              due: 360,
              started: 322,
              done: {
                on: 352,
                what: 'الرسم GPC-1180 بالإصدار D، وفُحصت ثلاث شحنات.',
                evidence: [document('الرسم GPC-1180 الإصدار D'), record('تقارير الاستلام الثلاثة')],
              },
            },
          ],
        },
        accepted: {
          on: 316,
          criterion: 'ألا تزيد الوحدات المعاد اختبارها على اثنتين في المئة خلال شهرين.',
          review: 630,
        },
        implemented: 362,
        reviews: [
          {
            on: 632,
            verdict: 'effective',
            result: 'النسبة 0.8 في المئة خلال شهرين على 1440 وحدة.',
            evidence: [record('سجل اختبار التسرّب، 1440 وحدة')],
          },
        ],
      },
    ],
    closed: { on: 637, note: 'أُغلقت في الدورة الثانية.', by: 'omar' },
  },
  {
    key: 'coating',
    from: {
      on: 526,
      by: 'staff4',
      grade: 'minor',
      clause: '8.4.2',
      process: 'pur',
      site: 'dxb',
      source: 'supplier',
      statement:
        'Sixty of 400 covers came back from coating with a layer of 8 to 11 µm; the order asks for 15 to 20 µm.',
      evidence: [record('Goods receipt GR-8120, thickness readings'), record('Purchase order PO-3702')],
    },
    owner: 'fatima',
    decider: 'mariam',
    acknowledged: 529,
    rounds: [
      {
        response: {
          on: 539,
          correction: 'Sixty covers were stripped and coated again at the expense of the supplier.',
          extent: 'The two lots before were measured from stock: all within 15 to 19 µm.',
          whys: [
            'Why too thin? The bath was renewed on that day.',
            'Why was it not measured? The supplier measures one part each shift.',
            'Why? We never agreed on more.',
          ],
          cause: 'No agreed check after a renewed bath: one reading each shift cannot show a thin lot.',
          actions: [
            {
              who: 'fatima',
              what: 'Agree five readings for each lot and after each renewal, sent with the delivery.',
              due: 580,
              started: 550,
              done: {
                on: 574,
                what: 'Agreed and received with four deliveries.',
                evidence: [document('Quality agreement QA-022 rev. 2')],
              },
            },
          ],
        },
        accepted: { on: 544, criterion: 'Ten deliveries with readings, none below 15 µm.', review: 670 },
        implemented: 581,
        reviews: [
          {
            on: 672,
            verdict: 'effective',
            result: 'Twelve deliveries, sixty readings, lowest 15.6 µm.',
            evidence: [record('Readings of twelve deliveries'), asked('Buyer')],
          },
        ],
      },
    ],
    closed: { on: 677, note: 'Twelve good deliveries.' },
  },
  {
    key: 'twice',
    from: {
      on: 402,
      by: 'staff3',
      grade: 'minor',
      clause: '8.5.4',
      process: 'whs',
      site: 'dxb',
      source: 'process',
      statement: 'ثلاثة صناديق من المحاور المشطّبة مخزّنة دون غطاء في منطقة الشحن بعد ليلة ماطرة.',
      evidence: [record('جولة المستودع الصباحية، الصناديق 5541 إلى 5543')],
    },
    owner: 'hassan',
    decider: 'mariam',
    voided: { on: 405, reason: 'سُجّلت الحالة نفسها مرتين؛ تُتابع مع شكوى شركة النقل.' },
  },
]
