import type { Issue } from '#modules/context/contract/issues.ts'

export type IssueTold = Pick<Issue, 'kind' | 'topic' | 'statementEn' | 'statementAr' | 'effect' | 'effectNote'> & {
  key: string
  owner: string
  /** Written day on which it was looked at again; without one it was not. */
  reviewed?: number
  /** What had changed by then, and how it reads since. */
  changed?: { note: string; statementEn: string; statementAr: string; effectNote: string }
  closed?: string
}

/** What the company lives with, inside and outside, as its managers saw it in the first year. */
export const issues: readonly IssueTold[] = [
  {
    key: 'oil-prices',
    kind: 'external',
    topic: 'market',
    statementEn: 'Seven tenths of our orders come from oil and gas service companies and follow their investments.',
    statementAr: 'سبعة أعشار طلباتنا من شركات خدمات النفط والغاز، وهي تتبع استثماراتها.',
    effect: 'threat',
    effectNote: 'A cut in drilling reaches our order book after about four months.',
    owner: 'layla',
    reviewed: 410,
    changed: {
      note: 'Two aerospace customers were won; the share of oil and gas has fallen.',
      statementEn: 'Just over half of our orders come from oil and gas service companies and follow their investments.',
      statementAr: 'ما يزيد قليلًا على نصف طلباتنا من شركات خدمات النفط والغاز، وهي تتبع استثماراتها.',
      effectNote: 'A cut in drilling still reaches our order book after about four months, but no longer all of it.',
    },
  },
  {
    key: 'local-content',
    kind: 'external',
    topic: 'legal',
    statementEn: 'National in-country value programmes favour parts that are made in the Emirates.',
    statementAr: 'برامج القيمة الوطنية المضافة تفضّل القطع المصنوعة في الإمارات.',
    effect: 'opportunity',
    effectNote: 'Our certificate and score open tenders that were closed to us.',
    owner: 'layla',
    reviewed: 410,
  },
  {
    key: 'raw-material',
    kind: 'external',
    topic: 'suppliers',
    statementEn: 'Nickel alloys and titanium come from three mills abroad, with lead times of up to thirty weeks.',
    statementAr: 'سبائك النيكل والتيتانيوم ترد من ثلاثة مصانع خارجية، وتصل مدة توريدها إلى ثلاثين أسبوعًا.',
    effect: 'threat',
    effectNote: 'مخزون الأمان يغطي ستة أسابيع فقط.',
    owner: 'fatima',
  },
  {
    key: 'heat',
    kind: 'external',
    topic: 'climate',
    statementEn: 'Summers grow hotter; the temperature of the measuring room and of the coolant is harder to hold.',
    statementAr: 'يزداد الصيف حرارةً، ويصعب ضبط حرارة غرفة القياس وسائل التبريد.',
    effect: 'threat',
    effectNote: 'Above 24 °C in the shop, bores under 10 µm tolerance drift within one shift.',
    owner: 'yousef',
    reviewed: 412,
  },
  {
    key: 'skilled-people',
    kind: 'internal',
    topic: 'people',
    statementEn: 'Programmers for five-axis machining are few, and most of ours joined within the last two years.',
    statementAr: 'مبرمجو التشغيل خماسي المحاور قلة، ومعظم من لدينا التحق خلال العامين الأخيرين.',
    effect: 'threat',
    effectNote: 'رحيل مبرمج واحد يوقف خلية إنتاج كاملة نحو أسبوعين.',
    owner: 'sara',
    reviewed: 412,
  },
  {
    key: 'know-how',
    kind: 'internal',
    topic: 'knowledge',
    statementEn: 'What we know of clamping thin-walled parts is in the heads of four people.',
    statementAr: 'معرفتنا بتثبيت القطع رقيقة الجدران محصورة في أذهان أربعة أشخاص.',
    effect: 'threat',
    effectNote: 'The fixture library holds a third of it.',
    owner: 'peter',
    reviewed: 414,
  },
  {
    key: 'new-machines',
    kind: 'internal',
    topic: 'technology',
    statementEn: 'Two five-axis centres with probing in the machine were bought and are in use.',
    statementAr: 'تم شراء مركزي تشغيل خماسيَّي المحاور مزوّدين بمجسات قياس داخلية، وهما قيد الاستخدام.',
    effect: 'opportunity',
    effectNote: 'القياس أثناء التشغيل يقلل الخردة إلى النصف.',
    owner: 'khalid',
    reviewed: 414,
  },
  {
    key: 'al-ain-move',
    kind: 'internal',
    topic: 'infrastructure',
    statementEn: 'The assembly shop in Al Ain moves into a new hall.',
    statementAr: 'تنتقل ورشة التجميع في العين إلى صالة جديدة.',
    effect: 'neutral',
    effectNote: 'For six weeks, two halls were used at once.',
    owner: 'rajesh',
    closed: 'The move is complete and the old hall has been handed back.',
  },
]

/** What the sales manager proposed lately; nobody has decided on it yet. */
export const proposal = {
  key: 'additive',
  kind: 'external',
  topic: 'technology',
  statementEn: 'Customers ask for near-net-shape blanks from metal printing that are only finished by us.',
  statementAr: 'يطلب العملاء قطعًا أولية مطبوعة معدنيًا قريبة من الشكل النهائي لنقوم بإنهائها فقط.',
  effect: 'opportunity',
  effectNote: 'Two enquiries since summer.',
  owner: 'layla',
} as const satisfies IssueTold

export const climate = {
  reason:
    'Heat reaches our measuring room and our coolant, storms delay shipping through Jebel Ali, and two customers ask for the carbon footprint of each part.\nتؤثر الحرارة في غرفة القياس وسائل التبريد، وتؤخر العواصف الشحن عبر جبل علي، ويطلب عميلان البصمة الكربونية لكل قطعة.',
  owner: 'mariam',
}
