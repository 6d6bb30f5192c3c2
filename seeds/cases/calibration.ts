import { asked, document, place, record } from '../evidence.ts'
import type { CaseTold } from './told.ts'

/** What the audit of calibration and inspection led to. */
export const calibrationCases: readonly CaseTold[] = [
  {
    key: 'cal-1',
    from: { finding: 'cal-1' },
    owner: 'yousef',
    decider: 'omar',
    acknowledged: 357,
    rounds: [
      {
        response: {
          on: 366,
          correction:
            'The three gauges were withdrawn and calibrated: two within limits, G-118 off by 3 µm. The stock of the four orders was measured again.',
          extent:
            'All 140 gauges were located: two more overdue by days. 212 parts in stock measured again, 4 sorted out; the customer of SO-5523 was informed and kept its parts.',
          whys: [
            'Why were the gauges in use? They were not brought to the laboratory.',
            'Why not? The recall list goes to the supervisors on the first of the month.',
            'Why did nothing happen? Gauges move between cells, the list names the cell of purchase.',
            'Why was an expired gauge used? The label is read by nobody at the start of the work.',
          ],
          cause: 'The recall names a place where the gauge no longer is, and nothing stops work with an expired gauge.',
          actions: [
            {
              who: 'yousef',
              what: 'Issue gauges only against a scan at the tool crib; an expired gauge is not handed out.',
              due: 420,
              started: 372,
              postponed: { on: 412, to: 440, reason: 'The scanner licence was approved three weeks later.' },
              done: {
                on: 436,
                what: 'Scanning in use at both cribs; expired gauges are refused with a message.',
                evidence: [place('Tool cribs 1 and 2'), record('Log of the first week: 2 refusals')],
              },
            },
            {
              who: 'staff4',
              what: 'Keep the place of each gauge in the register, changed by the scan.',
              due: 430,
              done: {
                on: 428,
                what: 'Register shows the place of 138 of 140 gauges, two are under repair.',
                evidence: [record('Gauge register')],
              },
            },
          ],
        },
        accepted: {
          on: 370,
          criterion: 'No gauge in use after its date in four weekly walks and at the month ends of a quarter.',
          review: 488,
        },
        implemented: 441,
        reviews: [
          {
            on: 490,
            verdict: 'inconclusive',
            result: 'Six weeks without an overdue gauge, but only eleven gauges came due in that time.',
            evidence: [record('Recall lists of six weeks')],
            next: 584,
          },
          {
            on: 585,
            verdict: 'effective',
            result:
              'Forty-four gauges came due in the quarter, all were back before their date; four walks without a finding.',
            evidence: [record('Recall lists of the quarter'), record('Walk sheets, four')],
          },
        ],
      },
    ],
    closed: { on: 590, note: 'Effective in a full quarter.' },
  },
  {
    key: 'cal-2',
    from: { finding: 'cal-2' },
    owner: 'yousef',
    decider: 'omar',
    acknowledged: 358,
    rounds: [
      {
        response: {
          on: 374,
          correction:
            'قُيّمت القياسات التي أُجريت بالميكرومتر M-061 منذ آخر معايرة: 18 أمرًا، ولا قطعة تجاوزت حدّها بعد احتساب الخطأ.',
          extent: 'رُوجعت شهادات المعايرة لعامين: حالتان أخريان قُيّمتا الآن دون أثر.',
          whys: [
            'لماذا لم تُقيَّم؟ لأن بطاقة الجهاز لا تسأل عن ذلك.',
            'لماذا؟ لأن البطاقة تسجّل المطابقة بعد الضبط فقط.',
            'لماذا؟ لأن نتيجة ما قبل الضبط تُعدّ شأنًا فنيًا لا شأنًا يخص القطع.',
          ],
          cause: 'لا توجد خطوة تربط نتيجة المعايرة قبل الضبط بالقطع التي قيست بالجهاز.',
          actions: [
            {
              who: 'yousef',
              what: 'إضافة قرار «أثر القياسات السابقة» إلى بطاقة الجهاز، ولا يعود الجهاز إلى الاستخدام دونه.',
              due: 425,
              started: 385,
              done: {
                on: 415,
                what: 'البطاقة الجديدة مطبَّقة على كل جهاز تخرج نتيجته عن الحد.',
                evidence: [document('النموذج F-CAL-02 الإصدار 4'), record('بطاقتا M-033 وG-090')],
              },
            },
          ],
        },
        accepted: { on: 379, criterion: 'كل نتيجة خارج الحد خلال ستة أشهر تحمل قرارًا موقّعًا.', review: 610 },
        implemented: 428,
        reviews: [
          {
            on: 612,
            verdict: 'effective',
            result: 'خمس نتائج خارج الحد، ولكل منها قرار موقّع قبل إعادة الجهاز.',
            evidence: [record('بطاقات الأجهزة الخمسة')],
          },
        ],
      },
    ],
    closed: { on: 616, note: 'القرارات الخمسة كاملة.' },
  },
  {
    key: 'cal-3',
    from: { finding: 'cal-3' },
    owner: 'yousef',
    decider: 'omar',
    acknowledged: 358,
    rounds: [
      {
        response: {
          on: 376,
          correction:
            'The blank characteristics of the five first articles were measured on retained parts: all within tolerance.',
          extent: 'All 84 first articles of the last half-year: three more with one blank each, measured as well.',
          whys: [
            'Why were fields blank? The gauge was not at the place.',
            'Why was the part released? The form counts pages, not characteristics.',
            'Why? It was made when drawings had few characteristics.',
          ],
          cause: 'The form does not list the characteristics of the drawing, so that a missing one is not seen.',
          actions: [
            {
              who: 'staff10',
              what: 'Print the first-article form from the ballooned drawing, one line for each characteristic.',
              due: 430,
              started: 390,
              done: {
                on: 424,
                what: 'Forms for all running parts are printed from the drawing.',
                evidence: [record('FAI-1240 to FAI-1248')],
              },
            },
          ],
        },
        accepted: { on: 380, criterion: 'Thirty first articles in a row without a blank characteristic.', review: 520 },
        implemented: 432,
        reviews: [
          {
            on: 522,
            verdict: 'effective',
            result: 'Thirty-six in a row are complete.',
            evidence: [record('FAI-1262 to FAI-1297')],
          },
        ],
      },
    ],
    closed: { on: 527, note: 'Complete in 36 first articles.', by: 'mariam' },
  },
  {
    key: 'cal-4',
    from: { finding: 'cal-4' },
    owner: 'yousef',
    decider: 'omar',
    acknowledged: 357,
    rounds: [
      {
        response: {
          on: 372,
          correction: 'أُغلقت الخزانة ووُسمت القطع العشر، واتُّخذ قرار في كل منها: ثمانٍ أُتلفت واثنتان أُعيد تشغيلهما.',
          extent: 'جُردت مناطق الحجز الثلاث: لا قطع أخرى دون بطاقة.',
          whys: [
            'لماذا كانت القطع دون بطاقة؟ لأن البطاقات في مكتب التفتيش.',
            'لماذا كانت الخزانة مفتوحة؟ لأن المفتاح لدى مناوبة الصباح وحدها.',
            'لماذا؟ لأن منطقة الحجز أُنشئت حين كان العمل مناوبة واحدة.',
          ],
          cause: 'تنظيم منطقة الحجز يعود إلى زمن المناوبة الواحدة: لا بطاقات ولا مفتاح لمن يعمل مساءً.',
          actions: [
            {
              who: 'staff16',
              what: 'وضع البطاقات عند الخزانة وتسليم مفتاح لكل مفتش مناوبة مع سجل للدخول.',
              due: 410,
              done: {
                on: 402,
                what: 'البطاقات والمفاتيح في مكانها والسجل مستعمل.',
                evidence: [place('منطقة الحجز بجانب الخلية 4'), record('سجل الدخول')],
              },
            },
          ],
        },
        accepted: { on: 377, criterion: 'لا قطعة دون بطاقة في ست جولات مسائية.', review: 500 },
        implemented: 411,
        reviews: [
          {
            on: 501,
            verdict: 'effective',
            result: 'ست جولات مسائية: 41 قطعة، وكلها ببطاقة وقرار.',
            evidence: [record('محاضر الجولات الست'), asked('مفتشا المناوبة المسائية')],
          },
        ],
      },
    ],
    closed: { on: 505, note: 'أُغلقت بعد ست جولات.' },
  },
  {
    key: 'cal-5',
    from: { finding: 'cal-5' },
    owner: 'yousef',
    decider: 'omar',
    acknowledged: 359,
    rounds: [
      {
        response: {
          on: 370,
          correction: 'The four concessions were confirmed in writing by the customers who had granted them.',
          extent: 'All 31 concessions of the year: no other without a name.',
          whys: [
            'Why is the name missing? The customer had agreed by telephone.',
            'Why was it accepted? The field could be left empty.',
          ],
          cause: 'The record could be closed without the name of who authorised the use.',
          noAction:
            'The field was made mandatory in the record on the same day; nothing else could let it happen again.',
          actions: [],
        },
        accepted: { on: 375, criterion: 'Every concession of the next quarter names who authorised it.', review: 470 },
        implemented: 378,
        reviews: [
          {
            on: 472,
            verdict: 'effective',
            result: 'Nine concessions, nine names.',
            evidence: [record('Concessions CN-092 to CN-100')],
          },
        ],
      },
    ],
    closed: { on: 476, note: 'Correction was enough.' },
  },
]
