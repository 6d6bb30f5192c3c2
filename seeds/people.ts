import type { Role } from '#modules/identity/rules/roles.ts'
import type { SiteKey } from './company.ts'

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
  person('omar', 'Omar Farouk', 'عمر فاروق', 'OF', 'Lead Auditor', 'مدقق رئيسي', 'auh', 'mariam', 'lead-auditor'),
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

/** Who works where: those named first besides their own processes. */
export const workers: readonly (readonly [who: string, process: string])[] = [
  ['jonas', 'cal'],
  ['jonas', 'ins'],
  ['aisha', 'pln'],
  ['ravi', 'mac'],
  ['ravi', 'set'],
  ...['staff1', 'staff7', 'staff13', 'staff19'].map((who) => [who, 'mac'] as const),
  ...['staff25', 'staff31'].map((who) => [who, 'coa'] as const),
  ...['staff2', 'staff8', 'staff14', 'staff20'].map((who) => [who, 'asm'] as const),
  ...['staff3', 'staff9', 'staff15'].map((who) => [who, 'whs'] as const),
  ...['staff4', 'staff10', 'staff16'].map((who) => [who, 'ins'] as const),
  ...['staff5', 'staff11'].map((who) => [who, 'pur'] as const),
  ...['staff6', 'staff12', 'staff18'].map((who) => [who, 'sal'] as const),
]
