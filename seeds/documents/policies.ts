import type { DocumentTold } from './told.ts'

const many = Array.from({ length: 14 }, (_, at) => `staff${at * 3 + 1}`)

/** What binds everybody, and what is looked up. */
export const policies: readonly DocumentTold[] = [
  {
    key: 'customer-property',
    type: 'POL',
    titleEn: 'Drawings and property of customers',
    titleAr: 'رسومات العملاء وممتلكاتهم',
    writer: 'layla',
    reviewer: 'mariam',
    approver: 'mansoori',
    day: 60,
    checked: 430,
    processes: ['sal', 'mac', 'asm'],
    clauses: ['8.5.3'],
    readers: { everyone: true },
    read: ['mariam', 'khalid', 'fatima', 'rajesh', 'yousef', 'sara', 'hassan', 'peter', 'omar', 'jonas', ...many],
    text: [
      {
        en: 'What we promise',
        ar: 'ما نلتزم به',
        says: [
          {
            en: 'Drawings, models, material and gauges that customers give us remain theirs. We use them for their orders only.',
            ar: 'تبقى الرسومات والنماذج والمواد وأدوات القياس التي يسلّمها العملاء ملكًا لهم، ولا نستخدمها إلا في طلباتهم.',
          },
        ],
      },
      {
        en: 'What everybody does',
        ar: 'ما يلتزم به الجميع',
        steps: [
          {
            en: 'Keep drawings off private telephones and messages.',
            ar: 'لا تُحفظ الرسومات على الهواتف الشخصية ولا تُرسل بالرسائل.',
          },
          {
            en: 'Mark customers’ material with the order number on the day it arrives.',
            ar: 'توسم مواد العملاء برقم الطلب يوم وصولها.',
          },
          {
            en: 'Report loss or damage to sales on the same day.',
            ar: 'يُبلَّغ قسم المبيعات عن أي فقد أو تلف في اليوم نفسه.',
          },
        ],
      },
    ],
  },
  {
    key: 'manual',
    type: 'QM',
    titleEn: 'Quality manual',
    titleAr: 'دليل الجودة',
    writer: 'mariam',
    approver: 'mansoori',
    day: 62,
    processes: ['qms', 'mgt'],
    clauses: ['4.3', '4.4.1', '5.2.1'],
    readers: { processes: ['qms', 'sal', 'pur', 'pln', 'mac', 'asm', 'ins'] },
    read: ['mariam', 'layla', 'khalid', 'rajesh', 'yousef', 'fatima'],
    text: [
      {
        en: 'About us',
        ar: 'من نحن',
        says: [
          {
            en: 'Gulf Precision Components machines and assembles precision parts at three sites in the Emirates.',
            ar: 'تشغّل الخليج للمكوّنات الدقيقة القطع الدقيقة وتجمّعها في ثلاثة مواقع في الإمارات.',
          },
        ],
      },
      {
        en: 'Our processes',
        ar: 'عملياتنا',
        says: [
          {
            en: 'Fourteen processes make up the system. Each has an owner, indicators and a description in the register of processes.',
            ar: 'يتكوّن النظام من أربع عشرة عملية، لكل منها مالك ومؤشرات ووصف في سجل العمليات.',
          },
        ],
      },
    ],
    revised: {
      day: 420,
      summary: 'The hall in Al Ain and the climate were added.',
      more: {
        en: 'Climate',
        ar: 'المناخ',
        says: [
          {
            en: 'Climate change matters to our system; what we do about it stands with the issues of our context.',
            ar: 'تغيّر المناخ ذو صلة بنظامنا، وما نفعله حياله مدوّن مع قضايا السياق.',
          },
        ],
      },
    },
  },
  {
    key: 'supplier-list',
    type: 'LST',
    titleEn: 'List of external providers',
    titleAr: 'قائمة المورّدين الخارجيين',
    writer: 'fatima',
    approver: 'mariam',
    day: 95,
    processes: ['pur'],
    clauses: ['8.4.1'],
    readers: { processes: ['pur', 'pln'] },
    read: ['fatima'],
    text: [
      {
        en: 'Evaluated and in use',
        ar: 'مقيَّمون ومعتمدون',
        steps: [
          {
            en: 'Three mills for nickel alloys, titanium and duplex steel',
            ar: 'ثلاثة مصانع لسبائك النيكل والتيتانيوم والفولاذ المزدوج',
          },
          { en: 'Two heat treatment shops in Jebel Ali', ar: 'ورشتا معالجة حرارية في جبل علي' },
          {
            en: 'One coating shop, on probation until its next audit',
            ar: 'ورشة طلاء واحدة تحت المتابعة حتى تدقيقها التالي',
          },
        ],
      },
    ],
  },
  {
    key: 'supplier-form',
    type: 'FRM',
    titleEn: 'Evaluation of an external provider',
    titleAr: 'نموذج تقييم مزوّد خارجي',
    writer: 'fatima',
    approver: 'mariam',
    day: 90,
    processes: ['pur'],
    clauses: ['8.4.1'],
    readers: { people: ['fatima'] },
    text: [
      {
        en: 'To be filled in',
        ar: 'يُعبَّأ',
        steps: [
          { en: 'Name, address, products and certificates', ar: 'الاسم والعنوان والمنتجات والشهادات' },
          { en: 'Quality, delivery and price, from one to five', ar: 'الجودة والتسليم والسعر من واحد إلى خمسة' },
          { en: 'Decision, and the day of the next evaluation', ar: 'القرار وموعد التقييم التالي' },
        ],
      },
    ],
  },
  {
    key: 'paper-labels',
    type: 'FRM',
    titleEn: 'Calibration label on paper',
    titleAr: 'ملصق معايرة ورقي',
    writer: 'yousef',
    approver: 'mariam',
    day: 92,
    processes: ['cal'],
    clauses: ['7.1.5.2'],
    readers: { processes: ['cal'] },
    text: [
      {
        en: 'On the label',
        ar: 'على الملصق',
        steps: [
          { en: 'Number of the equipment', ar: 'رقم الجهاز' },
          { en: 'Day of the next calibration', ar: 'موعد المعايرة التالية' },
        ],
      },
    ],
    obsolete: { day: 520, reason: 'Labels are engraved with a code since spring; paper came off in coolant.' },
  },
]
