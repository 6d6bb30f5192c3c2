import { asked, document, place, record, seen } from '../evidence.ts'
import { declined, minor, noted, opportunity, strength, takenUp } from './told.ts'

export const purchasingFindings = [
  minor(
    'pur-1',
    '8.4.1',
    'pur',
    'Four of twelve sampled suppliers of machined and coated parts had no re-evaluation within the last twelve months, although the purchasing procedure asks for one every year. Orders were placed with all four in that time.',
    [
      document('SOP-PUR-002 rev. 4, section 5.3: yearly re-evaluation'),
      record('Supplier list of 1 March: S-014, S-022, S-031 and S-047 last evaluated 19 to 26 months ago'),
      record('Purchase orders PO-3318, PO-3344, PO-3401 and PO-3417 placed with these suppliers'),
    ],
  ),
  minor(
    'pur-2',
    '8.4.3',
    'pur',
    'ثلاثة من أصل عشرة أوامر شراء لقضبان الفولاذ المقاوم للصدأ 316L لم تذكر رقم إصدار مواصفة المادة ولا طلب شهادة الفحص 3.1، فاستُلمت دفعتان بشهادات من النوع 2.2.',
    [
      record('أوامر الشراء PO-3290 وPO-3312 وPO-3366'),
      record('شهادتا المورّد رقم 55812 و55907 (النوع 2.2) في ملف الاستلام'),
      asked('مسؤول المشتريات: «النموذج لا يحتوي على خانة للمواصفة»'),
    ],
  ),
  minor(
    'pur-3',
    '8.5.2',
    'whs',
    'Two of nine pallets in the quarantine aisle carried no status label: on the floor nobody could tell released from held material.',
    [
      place('Jebel Ali warehouse, aisle Q2, positions Q2-04 and Q2-07'),
      record('Goods receipts GR-7781 and GR-7793: status "on hold" in the system'),
      seen('Pallet Q2-07 without its status label', 'pallet'),
    ],
  ),
  minor(
    'pur-4',
    '8.5.4',
    'whs',
    'عُثر على خمس عبوات من مادة منع التآكل منتهية الصلاحية بين المواد المُفرَج عنها، ولا توجد قائمة بالمواد ذات العمر التخزيني المحدود.',
    [
      place('مستودع جبل علي، الرف C-11، المستوى الثاني'),
      record('ملصقات العبوات: تاريخ الانتهاء قبل شهرين إلى أربعة أشهر من يوم التدقيق'),
      asked('أمين المخزن في المناوبة الصباحية'),
    ],
  ),
  opportunity(
    'pur-5',
    '8.4.2',
    'pur',
    'The incoming inspection level is the same for all suppliers. Linking it to the supplier score would free inspection time for new and weak suppliers.',
    [record('Incoming inspections of the last quarter: 212 lots, 3 rejected, all three from two suppliers')],
    takenUp('Skip-lot rule drafted for suppliers with a score above 95; trial with three suppliers from next quarter.'),
  ),
  opportunity(
    'pur-6',
    '8.5.4',
    'whs',
    'يمكن لحساسات الرطوبة المتوفرة في المستودع أن ترسل تنبيهًا تلقائيًا بدل القراءة اليدوية مرتين يوميًا.',
    [place('مستودع جبل علي، منطقة القطع المشطّبة'), record('سجل القراءات اليدوية لشهر فبراير: أربع قراءات ناقصة')],
    declined('كلفة الربط الشبكي لا تتناسب مع الفائدة قبل انتقال المستودع؛ يعاد النظر عند تصميم الموقع الجديد.'),
  ),
  opportunity(
    'pur-7',
    '8.4.1',
    'pur',
    'The approval file of a supplier is spread over e-mail, a shared folder and paper. One file per supplier would make approval decisions easier to follow.',
    [record('Approval of S-051: application by e-mail, assessment on paper, certificate in the shared folder')],
    takenUp('One digital folder per supplier, template approved by purchasing.'),
  ),
  strength(
    'pur-8',
    '8.4.2',
    'pur',
    'The joint delivery call with the five key suppliers every Monday has brought on-time delivery from 84 to 96 percent within nine months.',
    [record('Delivery performance July to March'), asked('Purchasing Manager and two supplier contacts')],
    noted('The call is extended to the next three suppliers.'),
  ),
  strength(
    'pur-9',
    '8.5.4',
    'whs',
    'حوامل الخشب المصممة داخليًا للمحاور المشطّبة منعت أضرار النقل تمامًا: لا شكوى واحدة منذ اعتمادها.',
    [place('منطقة الشحن، الباب 3'), record('سجل أضرار النقل: صفر خلال أحد عشر شهرًا')],
    noted('تُعمَّم الحوامل على القطع الطويلة الأخرى.'),
  ),
]
