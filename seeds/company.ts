import type { Role } from '#modules/identity/rules/roles.ts'

export const company = {
  nameEn: 'Gulf Precision Components',
  nameAr: 'الخليج للمكوّنات الدقيقة',
  zone: 'Asia/Dubai',
  edition: '9001:2015' as const,
}

export const sites = [
  {
    key: 'auh',
    code: 'AUH',
    nameEn: 'Abu Dhabi (Musaffah) plant',
    nameAr: 'مصنع أبوظبي (مصفح)',
    address: 'Musaffah M-37, Abu Dhabi',
  },
  {
    key: 'dxb',
    code: 'DXB',
    nameEn: 'Dubai (Jebel Ali) warehouse',
    nameAr: 'مستودع دبي (جبل علي)',
    address: 'Jebel Ali, Dubai',
  },
  {
    key: 'aan',
    code: 'AAN',
    nameEn: 'Al Ain assembly shop',
    nameAr: 'ورشة التجميع في العين',
    address: 'Al Ain Industrial City, Al Ain',
  },
] as const

export type SiteKey = (typeof sites)[number]['key']
export type PersonInStory = {
  key: string
  nameEn: string
  nameAr: string
  initials: string
  jobEn: string
  jobAr: string
  site: SiteKey
  manager: string | null
  roles: readonly Role[]
}

const person = (
  key: string,
  nameEn: string,
  nameAr: string,
  initials: string,
  jobEn: string,
  jobAr: string,
  site: SiteKey,
  manager: string | null,
  ...roles: Role[]
): PersonInStory => ({ key, nameEn, nameAr, initials, jobEn, jobAr, site, manager, roles })

/** Those the story is about: in its chapters they act under their own names. */
export const leads: readonly PersonInStory[] = [
  person(
    'mansoori',
    'Khalifa Al Mansoori',
    'خليفة المنصوري',
    'KM',
    'General Manager',
    'المدير العام',
    'auh',
    null,
    'top-management',
  ),
  person(
    'mariam',
    'Mariam Al Hosani',
    'مريم الحوسني',
    'MH',
    'Quality Manager',
    'مديرة الجودة',
    'auh',
    'mansoori',
    'quality-manager',
  ),
  person('omar', 'Omar Farouk', 'عمر فاروق', 'OF', 'Lead Auditor', 'كبير المدققين', 'auh', 'mariam', 'lead-auditor'),
  person(
    'noura',
    'Noura Al Ketbi',
    'نورة الكتبي',
    'NK',
    'Audit Programme Manager',
    'مديرة برنامج التدقيق',
    'aan',
    'mariam',
    'lead-auditor',
  ),
  person(
    'jonas',
    'Jonas Weber',
    'يوناس فيبر',
    'JW',
    'Internal Auditor, Laboratory',
    'مدقق داخلي، المختبر',
    'auh',
    'mariam',
    'auditor',
  ),
  person(
    'aisha',
    'Aisha Rahman',
    'عائشة رحمن',
    'AR',
    'Internal Auditor, Planning',
    'مدققة داخلية، التخطيط',
    'dxb',
    'mariam',
    'auditor',
  ),
  person(
    'khalid',
    'Khalid Saeed',
    'خالد سعيد',
    'KS',
    'Production Manager',
    'مدير الإنتاج',
    'auh',
    'mansoori',
    'process-owner',
  ),
  person(
    'fatima',
    'Fatima Al Zaabi',
    'فاطمة الزعابي',
    'FZ',
    'Purchasing Manager',
    'مديرة المشتريات',
    'auh',
    'mansoori',
    'process-owner',
  ),
  person(
    'rajesh',
    'Rajesh Menon',
    'راجيش مينون',
    'RM',
    'Assembly Manager',
    'مدير التجميع',
    'aan',
    'khalid',
    'process-owner',
  ),
  person(
    'layla',
    'Layla Haddad',
    'ليلى حداد',
    'LH',
    'Sales Manager',
    'مديرة المبيعات',
    'dxb',
    'mansoori',
    'process-owner',
  ),
  person(
    'yousef',
    'Yousef Al Ameri',
    'يوسف العامري',
    'YA',
    'Calibration and Metrology Lead',
    'مسؤول المعايرة والقياس',
    'auh',
    'mariam',
    'process-owner',
  ),
  person(
    'sara',
    'Sara Al Blooshi',
    'سارة البلوشي',
    'SB',
    'Human Resources Manager',
    'مديرة الموارد البشرية',
    'auh',
    'mansoori',
    'process-owner',
  ),
  person(
    'hassan',
    'Hassan Ibrahim',
    'حسن إبراهيم',
    'HI',
    'Warehouse and Dispatch Manager',
    'مدير المستودعات والشحن',
    'dxb',
    'mansoori',
    'process-owner',
  ),
  person(
    'peter',
    'Peter Novak',
    'بيتر نوفاك',
    'PN',
    'Design Engineer',
    'مهندس التصميم',
    'auh',
    'mansoori',
    'process-owner',
  ),
  person(
    'huda',
    'Huda Salem',
    'هدى سالم',
    'HS',
    'Maintenance Manager',
    'مديرة الصيانة',
    'auh',
    'khalid',
    'process-owner',
  ),
  person(
    'ravi',
    'Ravi Kumar',
    'رافي كومار',
    'RK',
    'CNC Operator',
    'مشغّل آلات التحكم الرقمي',
    'auh',
    'khalid',
    'employee',
  ),
  person(
    'admin',
    'Tariq Nasser',
    'طارق ناصر',
    'TN',
    'IT Administrator',
    'مسؤول تقنية المعلومات',
    'auh',
    'mansoori',
    'administrator',
  ),
  person(
    'guest',
    'Ingrid Larsen',
    'إنغريد لارسن',
    'IL',
    'Certification Body Auditor',
    'مدققة جهة منح الشهادات',
    'dxb',
    null,
    'external-auditor',
  ),
]

const firstNames = [
  ['Ahmed', 'أحمد'],
  ['Salem', 'سالم'],
  ['Anil', 'أنيل'],
  ['Maria', 'ماريا'],
  ['Joseph', 'جوزيف'],
  ['Hamad', 'حمد'],
  ['Reem', 'ريم'],
  ['Bilal', 'بلال'],
  ['Dina', 'دينا'],
  ['Faisal', 'فيصل'],
  ['Grace', 'غريس'],
  ['Imran', 'عمران'],
  ['Jamal', 'جمال'],
  ['Lina', 'لينا'],
] as const
const familyNames = [
  ['Al Shamsi', 'الشامسي'],
  ['Khan', 'خان'],
  ['Santos', 'سانتوس'],
] as const
const jobs = [
  ['CNC Operator', 'مشغّل آلات التحكم الرقمي', 'khalid', 'auh'],
  ['Assembler', 'فني تجميع', 'rajesh', 'aan'],
  ['Store Keeper', 'أمين مخزن', 'hassan', 'dxb'],
  ['Inspector', 'مفتش جودة', 'yousef', 'auh'],
  ['Buyer', 'مسؤول مشتريات', 'fatima', 'auh'],
  ['Sales Engineer', 'مهندس مبيعات', 'layla', 'dxb'],
] as const

/** The forty-two others: they are on the books, and some of them are asked. */
const others: readonly PersonInStory[] = firstNames.flatMap(([first, firstAr], i) =>
  familyNames.map(([family, familyAr], j) => {
    const [jobEn, jobAr, manager, site] = jobs[(i * 3 + j) % jobs.length] as (typeof jobs)[number]
    return person(
      `staff${i * 3 + j + 1}`,
      `${first} ${family}`,
      `${firstAr} ${familyAr}`,
      `${first[0]}${family.replace('Al ', '')[0]}${String.fromCharCode(65 + i)}`,
      jobEn,
      jobAr,
      site,
      manager,
      'employee',
    )
  }),
)

export const people: readonly PersonInStory[] = [...leads, ...others]

export type ProcessInStory = {
  key: string
  code: string
  nameEn: string
  nameAr: string
  purposeEn: string
  purposeAr: string
  owner: string
  sites: readonly SiteKey[]
  clauses: readonly string[]
}

/** What the company does, in fourteen processes. */
export const processes: readonly ProcessInStory[] = [
  {
    key: 'mgt',
    code: 'MGT',
    nameEn: 'Strategy and management review',
    nameAr: 'الاستراتيجية ومراجعة الإدارة',
    purposeEn: 'Sets direction, and checks twice a year whether the system serves it.',
    purposeAr: 'تحديد التوجّه والتحقق مرتين سنويًا من خدمة النظام له.',
    owner: 'mansoori',
    sites: ['auh'],
    clauses: ['4.1', '4.2', '5.1.1', '5.2.1', '6.2.1', '9.3.1', '9.3.2', '9.3.3'],
  },
  {
    key: 'qms',
    code: 'QMS',
    nameEn: 'Quality management system upkeep',
    nameAr: 'إدامة نظام إدارة الجودة',
    purposeEn: 'Keeps documents, audits and corrective actions alive.',
    purposeAr: 'إبقاء الوثائق والتدقيق والإجراءات التصحيحية فاعلة.',
    owner: 'mariam',
    sites: ['auh', 'dxb', 'aan'],
    clauses: ['4.4.1', '7.5.1', '7.5.2', '7.5.3.1', '9.1.1', '9.2.1', '9.2.2', '10.2.1', '10.2.2'],
  },
  {
    key: 'sal',
    code: 'SAL',
    nameEn: 'Sales and contract review',
    nameAr: 'المبيعات ومراجعة العقود',
    purposeEn: 'Understands what the customer needs before we promise it.',
    purposeAr: 'فهم ما يحتاجه العميل قبل الالتزام به.',
    owner: 'layla',
    sites: ['dxb', 'auh'],
    clauses: ['5.1.2', '8.2.1', '8.2.2', '8.2.3.1', '8.2.4', '9.1.2'],
  },
  {
    key: 'des',
    code: 'DES',
    nameEn: 'Design of fixtures and tooling',
    nameAr: 'تصميم المثبتات والعدد',
    purposeEn: 'Designs what we need to make parts right the first time.',
    purposeAr: 'تصميم ما يلزم لصنع القطع صحيحةً من المرة الأولى.',
    owner: 'peter',
    sites: ['auh'],
    clauses: ['8.3.1', '8.3.2', '8.3.3', '8.3.4', '8.3.5', '8.3.6'],
  },
  {
    key: 'pur',
    code: 'PUR',
    nameEn: 'Purchasing and supplier control',
    nameAr: 'المشتريات وضبط المورّدين',
    purposeEn: 'Buys what conforms, from those who can supply it.',
    purposeAr: 'شراء ما يطابق المتطلبات ممن يقدر على توريده.',
    owner: 'fatima',
    sites: ['auh', 'dxb'],
    clauses: ['8.4.1', '8.4.2', '8.4.3'],
  },
  {
    key: 'pln',
    code: 'PLN',
    nameEn: 'Production planning',
    nameAr: 'تخطيط الإنتاج',
    purposeEn: 'Brings orders, machines and people together on time.',
    purposeAr: 'جمع الطلبات والآلات والأفراد في الوقت المناسب.',
    owner: 'khalid',
    sites: ['auh', 'aan'],
    clauses: ['8.1', '8.5.1', '6.1.1', '6.1.2'],
  },
  {
    key: 'mac',
    code: 'MAC',
    nameEn: 'Machining',
    nameAr: 'التشغيل الآلي',
    purposeEn: 'Turns and mills parts to drawing.',
    purposeAr: 'خراطة القطع وتفريزها وفق الرسومات.',
    owner: 'khalid',
    sites: ['auh'],
    clauses: ['7.1.4', '8.5.1', '8.5.2', '8.5.4', '8.6'],
  },
  {
    key: 'asm',
    code: 'ASM',
    nameEn: 'Assembly',
    nameAr: 'التجميع',
    purposeEn: 'Builds and tests assemblies.',
    purposeAr: 'تجميع الوحدات واختبارها.',
    owner: 'rajesh',
    sites: ['aan'],
    clauses: ['8.5.1', '8.5.2', '8.5.3', '8.6'],
  },
  {
    key: 'ins',
    code: 'INS',
    nameEn: 'Inspection and release',
    nameAr: 'الفحص والإفراج',
    purposeEn: 'Lets through what conforms, and holds what does not.',
    purposeAr: 'تمرير المطابق وحجز غير المطابق.',
    owner: 'yousef',
    sites: ['auh', 'aan'],
    clauses: ['8.6', '8.7.1', '8.7.2', '9.1.3'],
  },
  {
    key: 'cal',
    code: 'CAL',
    nameEn: 'Calibration',
    nameAr: 'المعايرة',
    purposeEn: 'Keeps measuring equipment fit for what it measures.',
    purposeAr: 'إبقاء أجهزة القياس ملائمة لما تقيسه.',
    owner: 'yousef',
    sites: ['auh'],
    clauses: ['7.1.5.1', '7.1.5.2'],
  },
  {
    key: 'mnt',
    code: 'MNT',
    nameEn: 'Maintenance',
    nameAr: 'الصيانة',
    purposeEn: 'Keeps machines able to hold their tolerances.',
    purposeAr: 'إبقاء الآلات قادرة على الالتزام بالتفاوتات.',
    owner: 'huda',
    sites: ['auh', 'aan'],
    clauses: ['7.1.3', '7.1.4'],
  },
  {
    key: 'whs',
    code: 'WHS',
    nameEn: 'Warehouse and dispatch',
    nameAr: 'المستودعات والشحن',
    purposeEn: 'Stores, preserves and delivers.',
    purposeAr: 'التخزين والحفظ والتسليم.',
    owner: 'hassan',
    sites: ['dxb'],
    clauses: ['8.5.2', '8.5.4', '8.5.5'],
  },
  {
    key: 'hrm',
    code: 'HRM',
    nameEn: 'Competence and training',
    nameAr: 'الكفاءة والتدريب',
    purposeEn: 'Makes sure that people can do what they are asked to do.',
    purposeAr: 'التأكد من قدرة الأفراد على ما يُطلب منهم.',
    owner: 'sara',
    sites: ['auh', 'dxb', 'aan'],
    clauses: ['7.1.2', '7.1.6', '7.2', '7.3', '7.4'],
  },
  {
    key: 'csf',
    code: 'CSF',
    nameEn: 'Customer feedback and complaints',
    nameAr: 'ملاحظات العملاء وشكاواهم',
    purposeEn: 'Listens, answers, and learns.',
    purposeAr: 'الإصغاء والرد والتعلّم.',
    owner: 'layla',
    sites: ['dxb'],
    clauses: ['8.2.1', '9.1.2', '10.1'],
  },
]
