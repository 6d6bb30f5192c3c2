import type { DocumentTold } from './told.ts'

/** Who does what, in which order. */
export const procedures: readonly DocumentTold[] = [
  {
    key: 'documents',
    type: 'PRO',
    titleEn: 'Control of documented information',
    titleAr: 'ضبط المعلومات الموثقة',
    writer: 'mariam',
    approver: 'mansoori',
    day: 64,
    processes: ['qms'],
    clauses: ['7.5.1', '7.5.2', '7.5.3.1'],
    readers: { processes: ['qms', 'hrm'] },
    read: ['mariam', 'sara'],
    text: [
      {
        en: 'Purpose',
        ar: 'الغرض',
        says: [
          {
            en: 'So that everybody works by what is in force, and what was in force can still be found.',
            ar: 'ليعمل الجميع بما هو ساري المفعول، ولتبقى الإصدارات السابقة متاحة للرجوع إليها.',
          },
        ],
      },
      {
        en: 'Method',
        ar: 'الطريقة',
        steps: [
          { en: 'The owner writes the document in both languages.', ar: 'يكتب المالك الوثيقة باللغتين.' },
          {
            en: 'Somebody who did not write it approves it under a signature.',
            ar: 'يعتمدها بتوقيعه من لم يشارك في كتابتها.',
          },
          { en: 'Paper copies are numbered and called back.', ar: 'تُرقَّم النسخ الورقية وتُسترد.' },
        ],
      },
    ],
  },
  {
    key: 'purchasing',
    type: 'PRO',
    titleEn: 'Purchasing and evaluation of external providers',
    titleAr: 'المشتريات وتقييم المورّدين الخارجيين',
    writer: 'fatima',
    reviewer: 'khalid',
    approver: 'mariam',
    day: 70,
    processes: ['pur'],
    clauses: ['8.4.1', '8.4.2', '8.4.3'],
    readers: { processes: ['pur', 'pln'], people: ['staff5', 'staff11', 'staff17'] },
    read: ['fatima', 'khalid', 'staff5', 'staff11'],
    text: [
      {
        en: 'Purpose',
        ar: 'الغرض',
        says: [
          {
            en: 'We buy what conforms, from those who can supply it.',
            ar: 'نشتري ما يطابق المتطلبات ممن يقدر على توريده.',
          },
        ],
      },
      {
        en: 'Method',
        ar: 'الطريقة',
        steps: [
          {
            en: 'The buyer checks that the supplier stands on the list.',
            ar: 'يتحقق مسؤول المشتريات من إدراج المورّد في القائمة.',
          },
          {
            en: 'The order names material standard, class and certificate.',
            ar: 'يذكر أمر الشراء مواصفة المادة ودرجتها وشهادتها.',
          },
          { en: 'Each heat is inspected on arrival.', ar: 'تُفحص كل صبّة عند وصولها.' },
        ],
      },
    ],
    revised: {
      day: 560,
      summary: 'Special processes are audited at the supplier, as the audit of purchasing had asked.',
      more: {
        en: 'Special processes',
        ar: 'العمليات الخاصة',
        says: [
          {
            en: 'Heat treatment and coating suppliers are audited on site every two years.',
            ar: 'يُدقَّق مورّدو المعالجة الحرارية والطلاء في مواقعهم كل سنتين.',
          },
        ],
      },
    },
  },
  {
    key: 'nonconforming',
    type: 'PRO',
    titleEn: 'Control of nonconforming outputs',
    titleAr: 'ضبط المخرجات غير المطابقة',
    writer: 'yousef',
    approver: 'mariam',
    day: 74,
    processes: ['ins', 'mac', 'asm'],
    clauses: ['8.7.1', '8.7.2'],
    readers: { processes: ['ins', 'mac', 'asm'] },
    read: ['yousef', 'khalid', 'jonas', 'ravi'],
    text: [
      {
        en: 'Purpose',
        ar: 'الغرض',
        says: [{ en: 'Nothing that does not conform goes on by mistake.', ar: 'لا يمر شيء غير مطابق سهوًا.' }],
      },
      {
        en: 'Method',
        ar: 'الطريقة',
        steps: [
          { en: 'Mark the part red and put it into the cage.', ar: 'توسم القطعة بالأحمر وتوضع في القفص.' },
          {
            en: 'The quality manager decides: rework, concession of the customer, or scrap.',
            ar: 'تقرر مديرة الجودة: إعادة تشغيل أو تنازل من العميل أو إتلاف.',
          },
          { en: 'Reworked parts are measured again.', ar: 'يُعاد قياس القطع المعاد تشغيلها.' },
        ],
      },
    ],
  },
  {
    key: 'calibration',
    type: 'PRO',
    titleEn: 'Calibration of measuring equipment',
    titleAr: 'معايرة أجهزة القياس',
    writer: 'yousef',
    reviewer: 'jonas',
    approver: 'mariam',
    day: 78,
    processes: ['cal'],
    clauses: ['7.1.5.1', '7.1.5.2'],
    readers: { processes: ['cal', 'ins'] },
    read: ['yousef', 'jonas'],
    text: [
      {
        en: 'Method',
        ar: 'الطريقة',
        steps: [
          {
            en: 'The laboratory calls equipment in two weeks before its day.',
            ar: 'يستدعي المختبر الأجهزة قبل موعدها بأسبوعين.',
          },
          { en: 'What is overdue is locked away.', ar: 'يُحجز ما تجاوز موعده.' },
          {
            en: 'If equipment was wrong, what it had released is looked at again.',
            ar: 'إذا ثبت خطأ جهاز، يُعاد النظر فيما أُفرج عنه به.',
          },
        ],
      },
    ],
    revised: {
      day: 718,
      reaches: 'in-review',
      summary: 'Probes inside the machines are calibrated too.',
      more: {
        en: 'Probes inside the machines',
        ar: 'مجسات القياس داخل الآلات',
        says: [
          {
            en: 'Probes are checked on the ring gauge every Sunday before the first shift.',
            ar: 'تُفحص المجسات على حلقة المعايرة كل أحد قبل المناوبة الأولى.',
          },
        ],
      },
    },
  },
  {
    key: 'five-axis',
    type: 'WI',
    titleEn: 'Setting up the five-axis machining centre',
    titleAr: 'إعداد مركز التشغيل خماسي المحاور',
    writer: 'khalid',
    approver: 'mariam',
    day: 82,
    processes: ['mac'],
    clauses: ['8.5.1'],
    readers: { processes: ['mac'], people: ['staff1', 'staff7', 'staff13', 'staff19'] },
    read: ['khalid', 'ravi', 'staff1', 'staff7', 'staff13'],
    text: [
      {
        en: 'Before the first part',
        ar: 'قبل القطعة الأولى',
        steps: [
          { en: 'Let the spindle warm up for twenty minutes.', ar: 'يُترك عمود الدوران ليسخن عشرين دقيقة.' },
          {
            en: 'Probe the fixture and compare with the setup sheet.',
            ar: 'يُقاس المثبت بالمجس ويُقارن ببطاقة الإعداد.',
          },
          {
            en: 'Run the program ten millimetres above the part.',
            ar: 'يُشغَّل البرنامج على ارتفاع عشرة مليمترات فوق القطعة.',
          },
          { en: 'Measure the first article completely.', ar: 'تُقاس القطعة الأولى قياسًا كاملًا.' },
        ],
      },
    ],
  },
  {
    key: 'first-article',
    type: 'WI',
    titleEn: 'First article inspection',
    titleAr: 'فحص القطعة الأولى',
    writer: 'yousef',
    reviewer: 'khalid',
    approver: 'mariam',
    day: 720,
    reaches: 'in-review',
    processes: ['ins', 'mac'],
    clauses: ['8.6'],
    readers: { processes: ['ins'] },
    text: [
      {
        en: 'Method',
        ar: 'الطريقة',
        steps: [
          { en: 'Number each dimension on the drawing.', ar: 'يُرقَّم كل بُعد على الرسم.' },
          { en: 'Measure all of them on the first part.', ar: 'تُقاس جميعها على القطعة الأولى.' },
          { en: 'Send the report with the first delivery.', ar: 'يُرسل التقرير مع الشحنة الأولى.' },
        ],
      },
    ],
  },
  {
    key: 'pressure-test',
    type: 'WI',
    titleEn: 'Pressure test of assemblies',
    titleAr: 'اختبار ضغط المجمّعات',
    writer: 'rajesh',
    approver: 'mariam',
    day: 708,
    reaches: 'for-training',
    processes: ['asm'],
    clauses: ['8.5.1', '8.6'],
    readers: { processes: ['asm'], people: ['staff2', 'staff8', 'staff14'] },
    read: ['staff2'],
    text: [
      {
        en: 'Method',
        ar: 'الطريقة',
        steps: [
          { en: 'Close the guard and fill the assembly with water.', ar: 'يُغلق الواقي ويُملأ المجمّع بالماء.' },
          { en: 'Raise to one and a half times the working pressure.', ar: 'يُرفع الضغط إلى مرة ونصف ضغط التشغيل.' },
          { en: 'Hold for ten minutes; any drop is a nonconformity.', ar: 'يُثبَّت عشر دقائق، وأي هبوط يُعد عدم مطابقة.' },
        ],
      },
    ],
  },
  {
    key: 'remote-inspection',
    type: 'PRO',
    titleEn: 'Inspection with the customer by video',
    titleAr: 'الفحص مع العميل عبر الفيديو',
    writer: 'layla',
    approver: 'mariam',
    day: 724,
    reaches: 'draft',
    processes: ['sal', 'ins'],
    clauses: ['8.6'],
    readers: { processes: ['sal', 'ins'] },
    text: [
      {
        en: 'Purpose',
        ar: 'الغرض',
        says: [
          {
            en: 'Customers abroad see the inspection of their parts without travelling.',
            ar: 'يطّلع العملاء في الخارج على فحص قطعهم دون سفر.',
          },
        ],
      },
    ],
  },
]
