import { document, place, record } from '../evidence.ts'
import type { CaseTold } from './told.ts'

/** What the visit to the heat treatment supplier led to; purchasing answers for its supplier. */
export const supplierAuditCases: readonly CaseTold[] = [
  {
    key: 'sup-1',
    from: { finding: 'sup-1' },
    owner: 'fatima',
    decider: 'noura',
    acknowledged: 247,
    rounds: [
      {
        response: {
          on: 252,
          correction:
            'Furnace 2 was stopped for our orders. Three shafts of each of the eleven lots were measured in our laboratory: 33 of 33 within 40 to 44 HRC.',
          extent: 'All charges of furnace 2 for us since the last valid survey; furnaces 1 and 3 have valid surveys.',
          whys: [
            'Why was the furnace used? The survey company cancelled twice and work went on.',
            'Why did nobody stop it? The supervisor knows the date, the planner does not.',
            'Why does the planner not know? Survey dates are kept on paper in the laboratory.',
            'Why did we not notice? We ask for certificates once a year only.',
          ],
          cause:
            'Neither the supplier nor we tie the use of a furnace to a valid survey; the date is known to one person only.',
          actions: [
            {
              who: 'fatima',
              what: 'Agree with the supplier that an overdue survey blocks the furnace in the planning system; change quality agreement QA-018.',
              due: 290,
              started: 258,
              done: {
                on: 284,
                what: 'QA-018 rev. 3 signed by both; the block was shown to us on the screen.',
                evidence: [document('QA-018 rev. 3'), record('Visit report of 4 October')],
              },
            },
            {
              who: 'staff4',
              what: 'Measure three shafts of every lot in our laboratory until the survey is repeated.',
              due: 280,
              kind: 'containment',
              started: 258,
              done: {
                on: 278,
                what: 'Nine lots measured, all within limits.',
                evidence: [record('Hardness reports H-311 to H-319')],
              },
              verified: { on: 281, note: 'Reports read; containment ends with survey TUS-F2 of September.' },
            },
          ],
        },
        accepted: {
          on: 256,
          criterion: 'Surveys of all furnaces valid at every delivery of two quarters.',
          review: 392,
        },
        implemented: 288,
        reviews: [
          {
            on: 394,
            verdict: 'effective',
            result: 'All surveys were valid at 31 deliveries; the block worked once, for furnace 3.',
            evidence: [record('Survey certificates F1 to F3'), record('Delivery list of two quarters, 31 lines')],
          },
        ],
      },
    ],
    closed: { on: 398, note: 'Conditions for the supplier are lifted.' },
  },
  {
    key: 'sup-2',
    from: { finding: 'sup-2' },
    owner: 'fatima',
    decider: 'noura',
    acknowledged: 248,
    rounds: [
      {
        response: {
          on: 262,
          correction:
            'استبدل المورّد القطعة المرجعية بقطعة ذات شهادة سارية، وأعاد قياس آخر خمس دفعات: الفرق ضمن 0.4 HRC.',
          extent: 'رُوجعت القطع المرجعية السبع لدى المورّد: الست الأخرى سارية.',
          whys: [
            'لماذا استُعملت القطعة؟ لأن تاريخ شهادتها غير مدوّن عليها.',
            'لماذا؟ لأن القطع المرجعية ليست في سجل أجهزة القياس.',
            'لماذا؟ لأن السجل أُعد للأجهزة فقط.',
          ],
          cause: 'سجل الأجهزة لدى المورّد لا يشمل القطع المرجعية، فلا يُستدعى منها شيء.',
          actions: [
            {
              who: 'staff11',
              what: 'متابعة إدراج القطع المرجعية في سجل الأجهزة لدى المورّد والتحقق منه في الزيارة القادمة.',
              due: 300,
              done: {
                on: 294,
                what: 'القطع السبع في السجل مع تواريخها، وشوهدت الملصقات عليها.',
                evidence: [record('سجل أجهزة المورّد، الأسطر 41 إلى 47')],
              },
            },
          ],
        },
        accepted: { on: 266, criterion: 'شهادات القطع المرجعية سارية في زيارتين متتاليتين.', review: 396 },
        implemented: 301,
        reviews: [
          {
            on: 399,
            verdict: 'effective',
            result: 'القطع السبع سارية في زيارتي نوفمبر وفبراير.',
            evidence: [record('محضرا الزيارتين')],
          },
        ],
      },
    ],
    closed: { on: 403, note: 'تم التحقق في زيارتين.' },
  },
  {
    key: 'sup-3',
    from: { finding: 'sup-3' },
    owner: 'fatima',
    decider: 'noura',
    acknowledged: 249,
    rounds: [
      {
        response: {
          on: 264,
          correction: 'The two orders were counted and separated by their engraved heat numbers; quantities agree.',
          extent: 'Four further baskets of ours were opened: no mixing.',
          whys: [
            'Why were two orders in one basket? The charge was to be filled.',
            'Why without a divider? Dividers are used for customers who ask for them.',
            'Why did we not ask? Our order form says nothing about mixing.',
          ],
          cause: 'Our orders do not ask for separate baskets, and the supplier separates only on request.',
          actions: [
            {
              who: 'fatima',
              what: 'Add "one order, one basket or divider, one tag" to the purchase conditions for heat treatment.',
              due: 300,
              started: 270,
              done: {
                on: 292,
                what: 'Purchase conditions changed and confirmed by both heat treatment suppliers.',
                evidence: [document('Purchase conditions rev. 7, clause 12')],
              },
            },
          ],
        },
        accepted: { on: 268, criterion: 'No mixed basket in charge photographs of twenty charges.', review: 390 },
        implemented: 303,
        reviews: [
          {
            on: 393,
            verdict: 'effective',
            result: 'Twenty-four charge photographs: every order separated and tagged.',
            evidence: [record('Photo archive, charges F1-0702 to F1-0725'), place('Supplier, furnace 1')],
          },
        ],
      },
    ],
    closed: { on: 402, note: 'Separated in all charges looked at.' },
  },
  {
    key: 'sup-4',
    from: { finding: 'sup-4' },
    owner: 'fatima',
    decider: 'noura',
    disputed: {
      on: 248,
      reason: 'وقّع المختبر التقريرين إلكترونيًا قبل الإفراج، والتاريخ المطبوع هو تاريخ الطباعة لا تاريخ التوقيع.',
    },
    voided: {
      on: 258,
      reason: 'أثبت سجل التوقيع الإلكتروني أن النتيجتين وُقّعتا قبل الشهادتين بساعات، فلا مخالفة للمتطلب.',
    },
  },
]
