import { asked, document, place, record } from '../evidence.ts'
import type { CaseTold } from './told.ts'

/** What the audit of purchasing and warehouse led to. */
export const purchasingCases: readonly CaseTold[] = [
  {
    key: 'pur-1',
    from: { finding: 'pur-1' },
    owner: 'fatima',
    decider: 'omar',
    acknowledged: 138,
    rounds: [
      {
        response: {
          on: 147,
          correction:
            'The four suppliers were re-evaluated; S-031 was set to "conditional" until its delivery score recovers.',
          extent:
            'All 63 approved suppliers were looked at: three more were overdue by less than a month and were re-evaluated too.',
          whys: [
            'Why were they overdue? Nobody was told that the date had come.',
            'Why not? The list shows the last evaluation, not the next one.',
            'Why? The list was made for the first approval only.',
            'Why did nobody miss it? No figure about re-evaluation is reported to anyone.',
          ],
          cause:
            'The next evaluation is planned nowhere: the supplier list looks back, and no figure tells that evaluations are late.',
          actions: [
            {
              who: 'fatima',
              what: 'Add the date of the next evaluation to the supplier list, with a reminder thirty days before.',
              due: 185,
              started: 158,
              done: {
                on: 180,
                what: 'The list carries the date; the reminder went out for the first six suppliers.',
                evidence: [
                  record('Supplier list, column "next evaluation"'),
                  record('Reminder mails for S-008 to S-013'),
                ],
              },
            },
            {
              who: 'staff5',
              what: 'Report the number of overdue evaluations monthly to the Purchasing Manager.',
              due: 190,
              done: {
                on: 188,
                what: 'First monthly report: none overdue.',
                evidence: [record('Purchasing report of June')],
              },
            },
          ],
        },
        accepted: { on: 152, criterion: 'No re-evaluation is overdue on two month ends in a row.', review: 262 },
        implemented: 192,
        reviews: [
          {
            on: 264,
            verdict: 'effective',
            result: 'Three month ends without an overdue evaluation; 17 evaluations were done before their date.',
            evidence: [record('Purchasing reports of June, July and August'), record('Supplier list, 63 lines')],
          },
        ],
      },
    ],
    closed: { on: 268, note: 'Closed after three months without an overdue evaluation.' },
  },
  {
    key: 'pur-2',
    from: { finding: 'pur-2' },
    owner: 'fatima',
    decider: 'omar',
    acknowledged: 139,
    rounds: [
      {
        response: {
          on: 150,
          correction: 'طُلبت شهادات الفحص 3.1 للدفعتين واستُلمت، وحُجزت القضبان إلى حين وصولها.',
          extent:
            'رُوجعت أوامر شراء القضبان كلها منذ بداية العام (46 أمرًا): ستة أوامر دون رقم إصدار المواصفة، ولم تصل منها مادة مخالفة.',
          whys: [
            'لماذا لم تُذكر المواصفة؟ لأن نموذج أمر الشراء لا يحتوي على خانة لها.',
            'لماذا؟ لأن النموذج أُعد لشراء اللوازم العامة ثم استُعمل للمواد.',
            'لماذا لم يُكتشف النقص عند المراجعة؟ لأن المراجع يتحقق من السعر والكمية والتاريخ فقط.',
          ],
          cause: 'نموذج أمر الشراء ومراجعته لا يتطلبان بيانات المادة، فيتوقف ذكرها على خبرة المشتري.',
          actions: [
            {
              who: 'fatima',
              what: 'تعديل نموذج أمر شراء المواد بحيث لا يُرسل دون رقم المواصفة وإصدارها ونوع الشهادة.',
              due: 190,
              started: 160,
              done: {
                on: 184,
                what: 'النموذج الجديد مطبَّق، والخانات الثلاث إلزامية.',
                evidence: [document('النموذج F-PUR-01 الإصدار 5'), record('الأوامر PO-3588 إلى PO-3601')],
              },
            },
          ],
        },
        accepted: { on: 154, criterion: 'عشرون أمر شراء متتاليًا تحمل المواصفة وإصدارها ونوع الشهادة.', review: 266 },
        implemented: 191,
        reviews: [
          {
            on: 268,
            verdict: 'effective',
            result: 'فُحص ثلاثون أمرًا متتاليًا، وكلها كاملة، ووصلت الشهادات من النوع المطلوب.',
            evidence: [record('أوامر الشراء PO-3640 إلى PO-3669')],
          },
        ],
      },
    ],
    closed: { on: 272, note: 'لا نقص في ثلاثين أمرًا متتاليًا.' },
  },
  {
    key: 'pur-3',
    from: { finding: 'pur-3' },
    owner: 'hassan',
    decider: 'omar',
    acknowledged: 137,
    rounds: [
      {
        response: {
          on: 144,
          correction: 'Both pallets were labelled on the day; the contents agree with the goods receipts.',
          extent: 'All 38 pallets in the quarantine aisles were checked: no other label missing.',
          whys: [
            'Why was there no label? It fell off when the pallet was moved.',
            'Why? The label was tied to the film, and the film was renewed.',
            'Why was it not put back? Whoever renews the film has no labels at hand.',
          ],
          cause: 'The store keeper was careless.',
          actions: [{ who: 'hassan', what: 'Talk to the store keepers about labels.', due: 175 }],
        },
        returned: {
          on: 147,
          reason:
            'Your third why is the cause; a talk does not put labels where the film is renewed. Please plan what changes there.',
        },
        again: {
          on: 153,
          correction: 'Both pallets were labelled on the day; the contents agree with the goods receipts.',
          extent: 'All 38 pallets in the quarantine aisles were checked: no other label missing.',
          whys: [
            'Why was there no label? It fell off when the film was renewed.',
            'Why? The label is fixed to the film instead of the pallet.',
            'Why was it not put back? No labels are kept where film is renewed.',
          ],
          cause: 'The label hangs on the film, which is renewed, and new labels are printed only at goods receipt.',
          actions: [
            {
              who: 'staff3',
              what: 'Fix label holders to the pallets and place a label printer at the wrapping station.',
              due: 185,
              started: 162,
              postponed: { on: 178, to: 200, reason: 'The printer is delivered two weeks later than promised.' },
              done: {
                on: 196,
                what: 'Holders on all quarantine pallets, printer in use.',
                evidence: [place('Wrapping station, Jebel Ali warehouse'), record('Purchase of 60 label holders')],
              },
              sentBack: { on: 198, reason: 'Aisle Q3 has no holders yet.', again: 203 },
            },
          ],
        },
        accepted: { on: 157, criterion: 'No pallet without a label in three monthly walks.', review: 275 },
        implemented: 206,
        reviews: [
          {
            on: 277,
            verdict: 'effective',
            result: 'Three walks, 112 pallets, every one labelled.',
            evidence: [record('Walk sheets of July, August and September')],
          },
        ],
      },
    ],
    closed: { on: 281, note: 'Labels stayed where they belong.' },
  },
  {
    key: 'pur-4',
    from: { finding: 'pur-4' },
    owner: 'hassan',
    decider: 'omar',
    acknowledged: 137,
    rounds: [
      {
        response: {
          on: 149,
          correction: 'أُتلفت العبوات الخمس وسُجّل الإتلاف، ولم تُستعمل أي عبوة منتهية.',
          extent: 'فُحصت المواد الكيميائية كلها في المستودع ومصنع مصفح (74 صنفًا): عبوتان إضافيتان أُتلفتا.',
          whys: [
            'لماذا بقيت العبوات؟ لأن أحدًا لا يراجع تاريخ الانتهاء بعد الاستلام.',
            'لماذا؟ لأن النظام لا يسجّل تاريخ الانتهاء.',
            'لماذا؟ لأن هذه المواد مصنّفة لوازم لا مواد إنتاج.',
          ],
          cause: 'المواد ذات العمر التخزيني مصنّفة لوازم عامة، فلا يُسجَّل تاريخ انتهائها ولا يُتابع.',
          actions: [
            {
              who: 'hassan',
              what: 'إعداد قائمة بالمواد ذات العمر التخزيني وتسجيل تواريخها في النظام مع تنبيه قبل ستين يومًا.',
              due: 195,
              started: 165,
              done: {
                on: 190,
                what: 'القائمة مسجّلة (31 صنفًا) والتنبيه يعمل.',
                evidence: [record('قائمة المواد ذات العمر التخزيني'), record('تنبيه النظام للصنف CH-017')],
              },
              verified: { on: 194, note: 'شوهد التنبيه على الشاشة لثلاثة أصناف.' },
            },
          ],
        },
        accepted: { on: 155, criterion: 'لا مادة منتهية في جولتين شهريتين متتاليتين.', review: 270 },
        implemented: 197,
        reviews: [
          {
            on: 271,
            verdict: 'effective',
            result: 'جولتان دون أي مادة منتهية، وصُرفت المواد الأقرب انتهاءً أولًا.',
            evidence: [record('محضرا الجولتين'), asked('أمين المخزن')],
          },
        ],
      },
    ],
    closed: { on: 276, note: 'أُغلقت بعد جولتين.' },
  },
]
