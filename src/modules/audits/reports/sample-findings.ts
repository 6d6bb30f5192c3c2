import type { Text } from '#kernel/printing/document.ts'
import type { Evidence, FindingGrade, ReportFinding, ResponseState } from './data.ts'

const t = (en: string, ar: string): Text => ({ en, ar })

const processes = {
  purchasing: t('Purchasing', 'المشتريات'),
  machining: t('Machining', 'التشغيل الميكانيكي'),
  inspection: t('Final inspection', 'الفحص النهائي'),
  calibration: t('Calibration', 'المعايرة'),
  training: t('Competence and training', 'الكفاءة والتدريب'),
  sales: t('Sales and contract review', 'المبيعات ومراجعة العقود'),
}

const titles: Readonly<Record<string, Text>> = {
  '4.4': t('The management system and its processes', 'نظام الإدارة وعملياته'),
  '7.1.5': t('Resources for monitoring and measuring', 'موارد الرصد والقياس'),
  '7.2': t('Competence', 'الكفاءة'),
  '7.5.3': t('Control of documented information', 'ضبط المعلومات الموثقة'),
  '8.2.3': t('Review of product requirements', 'مراجعة متطلبات المنتج'),
  '8.4.1': t('External providers', 'المزودون الخارجيون'),
  '8.5.1': t('Control of production', 'ضبط الإنتاج'),
  '8.5.2': t('Identification and traceability', 'التمييز والتتبع'),
  '8.6': t('Release of products', 'الإفراج عن المنتجات'),
  '8.7': t('Nonconforming outputs', 'المخرجات غير المطابقة'),
  '9.1.3': t('Analysis and evaluation', 'التحليل والتقييم'),
}

type Story = readonly [
  grade: FindingGrade,
  clause: string,
  process: keyof typeof processes,
  statement: Text,
  evidence: readonly Evidence[],
  response: ResponseState,
]
const document = (text: Text): Evidence => ({ kind: 'document', text })
const record = (text: Text): Evidence => ({ kind: 'record', text })
const person = (text: Text): Evidence => ({ kind: 'person', text })
const place = (text: Text): Evidence => ({ kind: 'place', text })
const time = (text: Text): Evidence => ({ kind: 'time', text })

const wrench = t(
  'Torque wrench QR-7022 was used to release 11 lots after its calibration had expired on 2026-02-05; no assessment of the lots measured with it was available.',
  'استُخدم مفتاح العزم QR-7022 للإفراج عن 11 دفعة بعد انتهاء معايرته بتاريخ 2026-02-05، ولم يتوفر تقييم لأثر ذلك على الدفعات التي قيست به.',
)
const supplier = t(
  'For supplier SUP-0117 no evaluation was retained before the first order PO-2026-0318 was placed.',
  'لم يُحتفظ بتقييم للمورّد SUP-0117 قبل إصدار أول أمر شراء PO-2026-0318.',
)
const label = t(
  'Five containers in the quarantine area carried no status, so that accepted and rejected parts could not be told apart.',
  'خمس حاويات في منطقة الحجر لا تحمل بيان حالة، فتعذّر التمييز بين الأجزاء المقبولة والمرفوضة.',
)
const drawing = t(
  'Operators at station 13 worked to drawing DRW-4410 revision 10, which had been replaced by revision 11 on 2026-03-15.',
  'عمل المشغلون في المحطة 13 وفق الرسم DRW-4410 الإصدار 10 الذي استُبدل بالإصدار 11 بتاريخ 2026-03-15.',
)
const training = t(
  'The effectiveness of the training given to 13 operators on the new coordinate measuring machine was not evaluated.',
  'لم تُقيَّم فاعلية التدريب الذي قُدّم إلى 13 مشغلًا على آلة القياس الإحداثية الجديدة.',
)
const contract = t(
  'The change of order SO-2026-0447 from 20 mm to 22 mm was accepted by telephone; no record of the review exists.',
  'قُبل تعديل الطلب SO-2026-0447 من 20 mm إلى 22 mm هاتفيًا، ولا يوجد سجل لمراجعته.',
)
const trend = t(
  'Scrap figures are collected daily; drawing them as a trend would show the rise since March earlier.',
  'تُجمع أرقام الخردة يوميًا، ومن شأن عرضها كاتجاه أن يكشف الارتفاع منذ مارس في وقت أبكر.',
)
const board = t(
  'The visual board at line 3 lets every shift see open actions and their owners at a glance.',
  'تتيح اللوحة المرئية عند الخط 3 لكل مناوبة رؤية الإجراءات المفتوحة والمسؤولين عنها بنظرة واحدة.',
)

const may = (day: number) => time(t(`2026-05-${day} 10:40`, `2026-05-${day} 10:40`))
const wrenchEvidence = [
  record(t('Calibration register CAL-2026, line 42', 'سجل المعايرة CAL-2026، السطر 42')),
  record(t('Release records REL-2026-0211 to REL-2026-0221', 'سجلات الإفراج REL-2026-0211 إلى REL-2026-0221')),
  place(t('Assembly cell 2, tool cabinet', 'خلية التجميع 2، خزانة العُدد')),
  may(19),
]
const paperwork = [
  document(t('Procedure QP-07 revision 4, section 5', 'الإجراء QP-07 الإصدار 4، القسم 5')),
  person(t('Buyer on duty', 'مسؤول الشراء المناوب')),
  may(18),
]

const stories: readonly Story[] = [
  ['major', '7.1.5', 'calibration', wrench, wrenchEvidence, 'awaited'],
  ['minor', '8.4.1', 'purchasing', supplier, paperwork, 'submitted'],
  ['minor', '8.5.2', 'inspection', label, [place(t('Quarantine area B', 'منطقة الحجر B')), may(19)], 'accepted'],
  [
    'minor',
    '7.5.3',
    'machining',
    drawing,
    [document('DRW-4410'), place(t('Station 13', 'المحطة 13')), may(19)],
    'implemented',
  ],
  [
    'minor',
    '7.2',
    'training',
    training,
    [record(t('Training file TRN-2026-09', 'ملف التدريب TRN-2026-09')), may(20)],
    'effective',
  ],
  [
    'minor',
    '8.2.3',
    'sales',
    contract,
    [record('SO-2026-0447'), person(t('Sales engineer', 'مهندس المبيعات')), may(18)],
    'closed',
  ],
  [
    'opportunity',
    '9.1.3',
    'machining',
    trend,
    [record(t('Scrap log, weeks 10 to 19', 'سجل الخردة، الأسابيع 10 إلى 19'))],
    'none',
  ],
  ['strength', '4.4', 'machining', board, [place(t('Line 3', 'الخط 3'))], 'none'],
  ['minor', '8.7', 'inspection', label, [place(t('Line 5, end', 'نهاية الخط 5')), may(20)], 'awaited'],
  ['opportunity', '8.5.1', 'machining', trend, [person(t('Shift leader', 'رئيس المناوبة'))], 'none'],
  [
    'minor',
    '8.6',
    'inspection',
    'لم يوقّع المفتش على سجل الإفراج REL-2026-0230 قبل الشحن بتاريخ 2026-05-11.',
    [record('REL-2026-0230')],
    'awaited',
  ],
  ['opportunity', '7.5.3', 'purchasing', drawing, paperwork, 'none'],
  ['strength', '7.2', 'training', board, [record('TRN-2026-02')], 'none'],
  ['minor', '8.4.1', 'purchasing', supplier, paperwork, 'awaited'],
  ['opportunity', '8.2.3', 'sales', contract, [record('SO-2026-0401')], 'none'],
  [
    'strength',
    '9.1.3',
    'sales',
    'The order book is reviewed every Monday with production; late orders fell from 14 to 3.',
    [record('KPI-07')],
    'none',
  ],
  ['opportunity', '7.1.5', 'calibration', wrench, wrenchEvidence, 'none'],
  ['minor', '8.5.1', 'machining', drawing, [document('WI-2210'), may(20)], 'submitted'],
  ['opportunity', '7.2', 'training', training, [record('TRN-2026-11')], 'none'],
  ['strength', '8.6', 'inspection', board, [place(t('Gauge room', 'غرفة أجهزة القياس'))], 'none'],
]

/** Findings as a real audit leaves them: of every grade, some in one language only, two with photos. */
export const sampleFindings: readonly ReportFinding[] = stories.map(
  ([grade, clause, process, statement, evidence, response], index) => ({
    number: `AUD-2026-05-F${String(index + 1).padStart(2, '0')}`,
    grade,
    requirement: { clause, title: titles[clause] ?? clause },
    statement,
    evidence,
    photos:
      index === 0
        ? [
            {
              hash: 'photo-wrench',
              caption: t('Torque wrench QR-7022, label expired', 'مفتاح العزم QR-7022 وملصقه المنتهي'),
            },
            { hash: 'photo-cabinet', caption: t('Tool cabinet in assembly cell 2', 'خزانة العُدد في خلية التجميع 2') },
          ]
        : [],
    process: processes[process],
    nonconformityNumber:
      grade === 'major' || grade === 'minor' ? `NC-2026-${String(index + 12).padStart(4, '0')}` : undefined,
    response,
    due: response === 'awaited' || response === 'submitted' ? '2026-06-18' : undefined,
  }),
)
