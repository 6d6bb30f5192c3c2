import { asked, document, record } from '../evidence.ts'
import { minor, opportunity, strength } from './told.ts'

/** The audits that are still being written or held: nothing here is issued yet. */
export const salesFindings = [
  minor(
    'sal-1',
    '8.2.3.1',
    'sal',
    'أُكّدت أربعة من أصل خمس عشرة طلبية قبل أن يجيب الإنتاج عن إمكانية التنفيذ، وتأخرت اثنتان منها ثلاثة أسابيع.',
    [record('الطلبيات SO-6502 وSO-6517 وSO-6523 وSO-6540'), record('نماذج مراجعة العقد الموقّعة بعد التأكيد')],
  ),
  minor(
    'sal-2',
    '8.2.4',
    'sal',
    'Two of six order changes agreed by telephone did not reach production: the parts were made to the former quantity.',
    [record('Orders SO-6488 and SO-6531, call notes of sales'), record('Work orders WO-9260 and WO-9301')],
  ),
  minor(
    'sal-3',
    '9.1.2',
    'csf',
    'خمس شكاوى من أصل ثماني عشرة لم يُجب عنها خلال خمسة أيام عمل كما ينص الإجراء، وبلغ أطول انتظار اثنين وعشرين يومًا.',
    [document('الإجراء SOP-CSF-001، البند 4.4'), record('سجل الشكاوى: C-118 وC-121 وC-125 وC-127 وC-130')],
  ),
  opportunity(
    'sal-4',
    '5.1.2',
    'sal',
    'Delivery performance is shown to top management as one figure. Shown by customer it would tell who is about to leave.',
    [record('Management dashboard of the last quarter')],
  ),
  opportunity(
    'sal-5',
    '10.1',
    'csf',
    'تُغلق الشكوى بالرد على العميل، ولا يُسأل لاحقًا إن كان راضيًا عن الحل؛ مكالمة بعد شهر تجيب عن ذلك.',
    [record('ست شكاوى مغلقة بين مايو وسبتمبر')],
  ),
  opportunity(
    'sal-6',
    '8.2.1',
    'sal',
    'Enquiries come in through four mailboxes. One mailbox with a number for each enquiry would show what is waiting.',
    [asked('Two sales engineers'), record('List of mailboxes, four entries')],
  ),
  strength(
    'sal-7',
    '8.2.1',
    'sal',
    'ترد المبيعات على الاستفسارات الفنية خلال يوم عمل واحد مع رسم توضيحي، وأشاد بذلك ثلاثة عملاء كتابةً.',
    [record('رسائل ثلاثة عملاء في ملف رضا العملاء')],
  ),
]

export const assemblyFindings = [
  minor(
    'asm-1',
    '8.5.1',
    'asm',
    'Torque wrench TW-07 on line 2 is set to 24 Nm; the work instruction for the pump housing asks for 28 Nm. Sixteen housings of the morning were tightened with it.',
    [
      record('Work instruction WI-ASM-12 rev. 5, step 7'),
      record('Setting of TW-07 read at 10:20, housings 2261 to 2276'),
      asked('Assembler of line 2'),
    ],
  ),
  minor(
    'asm-2',
    '8.5.3',
    'asm',
    'قوالب الاختبار المملوكة للعميل محفوظة على رف مفتوح دون وسم يبيّن مالكها، ولم يُبلَّغ العميل عن قالب متضرر.',
    [record('قائمة ممتلكات العملاء، السطر 8'), asked('مشرف التجميع في العين')],
  ),
  opportunity(
    'asm-3',
    '8.5.2',
    'asm',
    'Serial numbers are engraved after the leak test. Engraving before it would tie the test result to the unit without a paper slip.',
    [record('Leak test slips of one shift, 38 units')],
  ),
  strength('asm-4', '8.5.1', 'asm', 'لوحات الظل للعدد في الخطوط الثلاثة كاملة، وتُراجع في بداية كل مناوبة وتُوقَّع.', [
    record('سجل مراجعة لوحات الظل، أسبوعان'),
  ]),
]
