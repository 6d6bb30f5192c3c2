import { place, record } from '../evidence.ts'
import type { CaseTold } from './told.ts'

/** Raised in the course of work: what waits on desks for an answer or a decision. */
export const casesOnDesks: readonly CaseTold[] = [
  {
    key: 'quotations',
    from: {
      on: 690,
      by: 'mansoori',
      grade: 'minor',
      clause: '9.1.3',
      process: 'sal',
      site: 'dxb',
      source: 'management-review',
      statement:
        'The management review found no analysis of lost quotations for two quarters, although 61 of 118 were lost.',
      evidence: [record('Management review minutes MR-09, item 6'), record('Quotation list of two quarters')],
    },
    owner: 'layla',
    decider: 'mariam',
    acknowledged: 693,
    rounds: [
      {
        response: {
          on: 717,
          correction: 'The 61 lost quotations were analysed: 34 by delivery time, 18 by price, 9 unknown.',
          extent: 'The year before was looked at as well: the share of delivery time has doubled.',
          whys: [
            'Why no analysis? The reason of a loss is not recorded.',
            'Why? The field is free text and may stay empty.',
            'Why? Nobody has used it so far.',
          ],
          cause: 'Reasons of lost quotations are not collected, because no figure was ever asked for.',
          actions: [
            {
              who: 'layla',
              what: 'Make the reason of a loss a choice of six, asked when a quotation is closed.',
              due: 748,
            },
            { who: 'staff6', what: 'Report lost quotations by reason each quarter.', due: 762, kind: 'improvement' },
          ],
        },
      },
    ],
  },
  {
    key: 'stamp',
    from: {
      on: 668,
      by: 'staff10',
      grade: 'minor',
      clause: '8.6',
      process: 'ins',
      site: 'aan',
      source: 'process',
      statement: 'أُفرج عن 12 وحدة في ورشة العين بختم مفتش كان في إجازة ذلك اليوم.',
      evidence: [record('سجلات الإفراج للوحدات 2190 إلى 2201'), record('كشف الحضور لليوم نفسه')],
    },
    owner: 'yousef',
    decider: 'mariam',
    acknowledged: 670,
    rounds: [
      {
        response: {
          on: 689,
          correction: 'أُعيد فحص الوحدات الـ 12: كلها مطابقة، وسُحب الختم.',
          extent: 'رُوجعت سجلات شهرين في العين: لا حالة أخرى.',
          whys: ['لماذا استُعمل الختم؟ لأن المفتش البديل لا ختم له.', 'لماذا؟ لأن البديل لم يُعيَّن رسميًا.'],
          cause: 'عدم وعي البديل بقواعد استعمال الختم.',
          actions: [{ who: 'yousef', what: 'توعية المفتشين بقواعد الختم.', due: 735 }],
        },
        returned: { on: 719, reason: 'السؤال الثاني يقود إلى السبب: لا بديل معيَّن ولا ختم له. التوعية لا تعالج ذلك.' },
      },
    ],
  },
  {
    key: 'answers-without-cause',
    from: {
      on: 716,
      by: 'layla',
      grade: 'minor',
      clause: '9.1.2',
      process: 'csf',
      site: 'dxb',
      source: 'customer',
      statement:
        'Falcon Hydraulics complains that three complaints since July were answered without a word about the cause.',
      evidence: [record('Letter of Falcon Hydraulics'), record('Complaints C-119, C-122 and C-126')],
      due: 730,
    },
    owner: 'layla',
    decider: 'mariam',
  },
  {
    key: 'certificates',
    from: {
      on: 718,
      by: 'staff5',
      grade: 'minor',
      clause: '8.4.3',
      process: 'pur',
      site: 'dxb',
      source: 'supplier',
      statement: 'وصلت دفعتان من الصواميل المجلفنة دون شهادة مطابقة مع أنها مطلوبة في أمر الشراء.',
      evidence: [record('أمرا الشراء PO-4207 وPO-4211'), place('مستودع جبل علي، منطقة الاستلام')],
      due: 734,
    },
    owner: 'fatima',
    decider: 'mariam',
  },
  {
    key: 'fixtures',
    from: {
      on: 702,
      by: 'ravi',
      grade: 'minor',
      clause: '8.1',
      process: 'pln',
      site: 'auh',
      source: 'process',
      statement: 'أربع مرات في أكتوبر بدأ أمر العمل قبل وصول المثبّت، وانتظرت الآلة بين ساعتين وست ساعات.',
      evidence: [record('سجل التوقف للخلية 2، أكتوبر'), record('أوامر العمل WO-9402 وWO-9411 وWO-9418 وWO-9430')],
      due: 728,
    },
    owner: 'khalid',
    decider: 'mariam',
    disputed: { on: 708, reason: 'التوقف مسألة كفاءة لا مطابقة: لم تتأثر أي قطعة، والموعد مع العميل محفوظ.' },
  },
  {
    key: 'spares',
    from: {
      on: 695,
      by: 'mansoori',
      grade: 'minor',
      clause: '7.1.3',
      process: 'mnt',
      site: 'auh',
      source: 'management-review',
      statement:
        'Critical spare parts are not on stock for 5 of 14 machines; the list decided on in the spring review was not made.',
      evidence: [record('Management review minutes MR-09, item 4'), record('Spare parts stock of October')],
      due: 733,
    },
    owner: 'huda',
    decider: 'mariam',
    acknowledged: 697,
  },
]
