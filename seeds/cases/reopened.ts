import { record } from '../evidence.ts'
import type { CaseTold } from './told.ts'

/** What came back: once after it was closed, once because the action did not work. */
export const reopenedCases: readonly CaseTold[] = [
  {
    key: 'wrong-revision',
    from: {
      on: 470,
      by: 'layla',
      grade: 'minor',
      clause: '8.2.4',
      process: 'sal',
      site: 'dxb',
      source: 'customer',
      statement:
        'Emirates Flow Systems received 80 flanges to revision B of the drawing; revision C had been confirmed by us three weeks before the start of production.',
      evidence: [record('Complaint C-097'), record('Order confirmation OC-5871, drawing revision C')],
    },
    owner: 'layla',
    decider: 'mariam',
    acknowledged: 472,
    rounds: [
      {
        response: {
          on: 482,
          correction: 'Eighty flanges were reworked to revision C within a week, at our expense.',
          extent:
            'Open orders with a drawing change in the last two months: 17, one more was caught before production.',
          whys: [
            'Why revision B? The work order had been printed before the change.',
            'Why was it not renewed? The change reached planning by mail.',
            'Why by mail? There is no change notice for running orders.',
          ],
          cause: 'Changes of a running order travel by mail to one person; nothing holds the printed work order.',
          actions: [
            {
              who: 'staff6',
              what: 'Issue a change notice that blocks the work order until planning has answered.',
              due: 520,
              started: 490,
              done: {
                on: 514,
                what: 'Notice in use, six changes handled.',
                evidence: [record('Change notices 1 to 6')],
              },
            },
          ],
        },
        accepted: { on: 487, criterion: 'No part made to a superseded revision in a quarter.', review: 592 },
        implemented: 521,
        reviews: [
          {
            on: 603,
            verdict: 'effective',
            result: 'Twenty-two changes, all reached production in time.',
            evidence: [record('Change notices 7 to 28')],
          },
        ],
      },
    ],
    closed: { on: 608, note: 'Effective over a quarter.' },
    reopened: {
      on: 712,
      reason: 'Complaint C-131: again two orders were made to a superseded quantity after a change by telephone.',
      due: 735,
    },
  },
  {
    key: 'spindle',
    from: {
      on: 540,
      by: 'khalid',
      grade: 'minor',
      clause: '7.1.3',
      process: 'mnt',
      site: 'auh',
      source: 'process',
      statement: 'توقف مغزلا الآلتين CNC-06 وCNC-08 ثلاث مرات خلال شهرين مع أن الصيانة الوقائية سُجّلت في موعدها.',
      evidence: [record('سجل الأعطال، الأسطر 212 و219 و231'), record('بطاقتا صيانة الآلتين')],
    },
    owner: 'huda',
    decider: 'mariam',
    acknowledged: 543,
    rounds: [
      {
        response: {
          on: 556,
          correction: 'استُبدلت محامل المغزلين وقيس الاهتزاز بعد التركيب: ضمن الحد.',
          extent: 'قيس اهتزاز المغازل الأربعة عشر: مغزل ثالث قرب الحد، وجُدولت صيانته.',
          whys: [
            'لماذا تعطلت المحامل؟ لأن زيت التبريد تسرّب إليها.',
            'لماذا؟ لأن الحشية تُستبدل كل سنتين.',
            'لماذا؟ لأن الخطة لا تأخذ ساعات التشغيل في الحسبان.',
          ],
          cause: 'خطة الصيانة تعدّ الأشهر لا ساعات التشغيل، وقد تضاعفت الساعات هذا العام.',
          actions: [
            {
              who: 'huda',
              what: 'ضبط مواعيد استبدال الحشيات على ساعات التشغيل لكل المغازل.',
              due: 610,
              started: 570,
              done: { on: 604, what: 'المواعيد محسوبة على عدّاد الساعات.', evidence: [record('خطة الصيانة المعدّلة')] },
            },
          ],
        },
        accepted: { on: 562, criterion: 'لا توقف لمغزل خلال ثلاثة أشهر.', review: 705 },
        implemented: 612,
        reviews: [
          {
            on: 714,
            verdict: 'ineffective',
            result: 'توقف مغزل الآلة CNC-08 مرة أخرى بعد سبعة أسابيع، والحشية جديدة: السبب في ضغط سائل التبريد.',
            evidence: [record('سجل الأعطال، السطر 268')],
            next: 728,
          },
        ],
      },
    ],
  },
]
