import { asked, document, place, record, seen } from '../evidence.ts'
import { major, minor, noted, opportunity, strength, takenUp } from './told.ts'

export const calibrationFindings = [
  major(
    'cal-1',
    '7.1.5.2',
    'cal',
    'Three of twenty sampled gauges were in use on the shop floor after their calibration had expired, the oldest for fourteen weeks. Parts of four customer orders were released with them, and it had not been considered whether earlier results are still valid.',
    [
      record('Gauge register: bore gauge G-118, micrometers M-042 and M-057, due dates passed'),
      place('Musaffah plant, cells 3, 5 and 7'),
      seen('Bore gauge G-118 in cell 5 with an expired label', 'gauge'),
      record('Inspection records of orders SO-5510, SO-5523, SO-5531 and SO-5540'),
    ],
  ),
  minor(
    'cal-2',
    '7.1.5.2',
    'cal',
    'سُجّلت نتيجة معايرة الميكرومتر M-061 خارج حدود القبول (+6 ميكرومتر)، وأعيد إلى الاستخدام بعد الضبط دون تقييم صلاحية القياسات السابقة.',
    [record('شهادة المعايرة رقم CAL-2207'), record('بطاقة الجهاز M-061: لا قرار بشأن القياسات السابقة')],
  ),
  minor(
    'cal-3',
    '8.6',
    'ins',
    'Five of thirty first-article inspections were released with at least one characteristic of the drawing left blank and without a concession.',
    [
      record('FAI-1188, FAI-1193, FAI-1201, FAI-1207 and FAI-1215'),
      document('SOP-INS-001 rev. 6, section 4.2: all characteristics are recorded'),
    ],
  ),
  minor(
    'cal-4',
    '8.7.1',
    'ins',
    'في منطقة الحجز عشر قطع دون بطاقة رفض ودون رقم قرار، وكانت خزانة المنطقة مفتوحة ويمكن الوصول إليها من ممر الإنتاج.',
    [
      place('مصنع مصفح، منطقة الحجز بجانب الخلية 4'),
      asked('مفتش المناوبة المسائية'),
      seen('خزانة المنطقة مفتوحة دون قفل'),
    ],
  ),
  minor(
    'cal-5',
    '8.7.2',
    'ins',
    'Of fifteen concession records, four do not name who authorised the use of the part.',
    [record('Concessions CN-077, CN-081, CN-084 and CN-090: field "authorised by" empty')],
  ),
  opportunity(
    'cal-6',
    '7.1.5.1',
    'cal',
    'Only 12 of 140 gauges have a measurement system analysis. A plan by criticality of the characteristic would show where gauge capability really is in doubt.',
    [record('List of measurement system analyses, 12 entries')],
    takenUp('Plan for 30 gauges of critical characteristics agreed, six each quarter.'),
  ),
  opportunity(
    'cal-7',
    '9.1.3',
    'ins',
    'تُجمع بيانات الرفض شهريًا لكنها لا تُحلَّل حسب الآلة والمناوبة؛ التحليل بهذه الطريقة يكشف أنماطًا لا تظهر في المعدل العام.',
    [record('تقارير الرفض من مايو إلى سبتمبر')],
    takenUp('أضيف تحليل باريتو حسب الآلة إلى التقرير الشهري.'),
  ),
  opportunity(
    'cal-8',
    '8.6',
    'ins',
    'Release records are typed from paper into the system at the end of the shift. Entering them at the measuring place would remove the second typing.',
    [asked('Two inspectors: about 40 minutes each shift'), place('Final inspection, Musaffah')],
    takenUp('Two tablets ordered for final inspection.'),
  ),
  strength(
    'cal-9',
    '7.1.5.1',
    'cal',
    'غرفة القياس مضبوطة عند 20 ± 0.5 درجة مئوية مع سجل متواصل منذ ثلاث سنوات، وتُترك القطع لتستقر قبل القياس في كل الحالات التي شوهدت.',
    [record('منحنى الحرارة لآخر اثني عشر شهرًا'), seen('استقرار ست قطع قبل القياس')],
    noted(),
  ),
]
