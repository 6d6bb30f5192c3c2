import { asked, document, place, record, seen } from '../evidence.ts'
import { major, minor, noted, opportunity, strength, takenUp } from './told.ts'

export const supplierFindings = [
  major(
    'sup-1',
    '8.5.1',
    null,
    'Furnace 2 was run without a valid temperature uniformity survey for five months. Eleven of our lots of 17-4PH shafts were hardened in it during that time, and their hardness was accepted on one test piece per charge only.',
    [
      record('Survey report TUS-F2: last valid survey eleven months before the audit, interval six months'),
      record('Charge records F2-0611 to F2-0648; our orders PO-3502, PO-3527 and PO-3560 among them'),
      asked('Heat treatment supervisor: the survey company cancelled twice and nobody stopped the furnace'),
    ],
  ),
  minor(
    'sup-2',
    '7.1.5.2',
    null,
    'جهاز قياس الصلادة رقم HT-02 المستخدم للإفراج عن دفعاتنا يُتحقق منه يوميًا بقطعة مرجعية لم تعد شهادتها سارية منذ ثلاثة أشهر.',
    [
      record('شهادة القطعة المرجعية رقم HRB-7719'),
      record('سجل التحقق اليومي لجهاز HT-02 لشهري مايو ويونيو'),
      place('مختبر المورّد، الشارقة'),
    ],
  ),
  minor(
    'sup-3',
    '8.5.2',
    null,
    'Two of six baskets waiting before furnace 1 held shafts of two of our orders without a divider or a tag per order; afterwards traceability to the raw material heat rests on memory.',
    [
      place('Al Noor Heat Treatment, Sharjah, waiting area of furnace 1'),
      record('Travellers of PO-3611 and PO-3614 in one basket, counts not separated'),
    ],
  ),
  minor('sup-4', '8.6', null, 'شهادتان من أصل ثماني شهادات مطابقة أُصدرت قبل توقيع نتيجة فحص الصلادة للدفعة نفسها.', [
    record('شهادتا المطابقة C-2291 وC-2305 وتقريرا الصلادة الموقّعان بعدهما بيوم وبيومين'),
  ]),
  opportunity(
    'sup-5',
    '8.4.2',
    'pur',
    'We learn of furnace surveys only by asking. A quarterly certificate upload by the supplier would show an overdue survey before our parts are in the furnace.',
    [document('Quality agreement QA-018, section 4: certificates "on request"')],
    takenUp(
      'Quality agreement changed: survey and calibration certificates come with the first delivery of each quarter.',
    ),
  ),
  opportunity(
    'sup-6',
    '8.4.3',
    'pur',
    'لا يذكر طلب الشراء مواضع قياس الصلادة على المحور؛ إرفاق مخطط بنقاط القياس يمنع اختلاف النتائج بين المورّد ومختبرنا.',
    [record('مقارنة نتائج الصلادة للطلب PO-3560: فرق حتى 3 HRC بين المختبرين')],
    takenUp('أُعدّ مخطط نقاط القياس WI-PUR-09 ويُرفق بكل طلب معالجة حرارية.'),
  ),
  strength(
    'sup-7',
    '8.5.2',
    null,
    'Charge photographs are kept with each charge record and show basket loading clearly; they made the review of the eleven lots possible within a day.',
    [seen('Photo archive of furnace 2, six charges looked at'), record('Charge records F2-0611 to F2-0648')],
    noted('Good practice, asked of our second heat treatment supplier too.'),
  ),
]
