import { asked, document, place, record } from '../evidence.ts'
import { minor, noted, opportunity, strength, takenUp } from './told.ts'

export const competenceFindings = [
  minor(
    'hrm-1',
    '7.2',
    'hrm',
    'ستة من أصل عشرين مشغّلًا يعملون على آلات خماسية المحاور دون تقييم كفاءة مسجّل لهذه الآلات، وأربعة منهم في المناوبة الليلية.',
    [
      record('مصفوفة الكفاءات لشهر يوليو، الخانات من F12 إلى F17'),
      record('جدول المناوبات للأسبوعين 28 و29'),
      asked('مشرف المناوبة الليلية'),
    ],
  ),
  minor('hrm-2', '7.2', 'hrm', 'لم يُقيَّم أثر التدريب في سبع من تسع دورات عُقدت هذا العام؛ يوجد سجل حضور فقط.', [
    record('ملفات الدورات TR-31 إلى TR-39'),
    document('الإجراء SOP-HRM-004، البند 6.1: تقييم الأثر خلال ثلاثة أشهر'),
  ]),
  minor(
    'hrm-3',
    '7.1.6',
    'hrm',
    'معرفة برمجة خلية الطحن محصورة في شخص واحد، ولا توجد وثيقة ولا بديل مدرَّب، وقد توقفت الخلية تسعة أيام في أثناء إجازته.',
    [record('سجل توقف الخلية 9 لشهر يونيو: تسعة أيام بسبب «البرمجة»'), asked('مشغّل خلية الطحن')],
  ),
  minor(
    'hrm-4',
    '8.1',
    'pln',
    'Eight of twenty-five work orders were released although the check of gauges and fixtures on the planning sheet was not done; two of them stopped at the machine.',
    [
      record('Planning sheets WO-9104 to WO-9128, check box "gauge and fixture available" empty on eight'),
      record('Stoppage log of cell 2: WO-9111 and WO-9120'),
    ],
  ),
  opportunity(
    'hrm-5',
    '7.3',
    'hrm',
    'يمكن أن يُظهر لوح الخلية هدف الجودة الخاص بها إلى جانب هدف الإنتاج؛ سُئل ستة عمال وعرف اثنان منهم الهدف.',
    [place('ألواح الخلايا 1 إلى 8'), asked('ستة عمال من مناوبة الصباح')],
    takenUp('يُضاف هدف الجودة إلى ألواح الخلايا الثماني.'),
  ),
  opportunity(
    'hrm-6',
    '6.1.2',
    'pln',
    'The risk of a single source for tool inserts is known and rated, but has no date for the second source.',
    [record('Risk register, line R-17')],
  ),
  opportunity(
    'hrm-7',
    '7.4',
    'hrm',
    'تُعلَّق تعليمات الجودة بالإنجليزية والعربية، ويقرأ عدد من العاملين الأردية أو الهندية؛ رسوم بلا كلمات تصل إلى الجميع.',
    [place('لوحات الإعلان في مصفح والعين'), asked('خمسة عمال تجميع')],
  ),
  strength(
    'hrm-8',
    '7.2',
    'hrm',
    'برنامج الإعداد للمشغّلين الجدد، مع مرافق ثابت لثمانية أسابيع وقطعة اختبار في نهايته، مطبَّق في كل الملفات التي فُحصت.',
    [record('ملفات ستة مشغّلين جدد')],
    noted('يُعرض البرنامج في اجتماع المديرين.'),
  ),
]
