import type { Text } from '#kernel/printing/document.ts'
import type { AuditReportData, CoverageCell, ItineraryRow } from './data.ts'
import { sampleFindings } from './sample-findings.ts'

const t = (en: string, ar: string): Text => ({ en, ar })

const clauses = ['4.4', '6.1', '7.1.5', '7.2', '7.5.3', '8.2.3', '8.4.1', '8.5.1', '8.5.2', '8.6', '8.7', '9.1.3']
const processes = [
  t('Sales and contract review', 'المبيعات ومراجعة العقود'),
  t('Purchasing', 'المشتريات'),
  t('Machining', 'التشغيل الميكانيكي'),
  t('Final inspection', 'الفحص النهائي'),
  t('Calibration', 'المعايرة'),
  t('Competence and training', 'الكفاءة والتدريب'),
] as const
// What was asked where: planned questions, answered, nonconforming; 40 in all.
const planned: readonly (readonly [
  process: number,
  clause: string,
  total: number,
  answered: number,
  nonconforming: number,
])[] = [
  [0, '4.4', 2, 2, 0],
  [0, '8.2.3', 3, 3, 1],
  [0, '9.1.3', 1, 1, 0],
  [1, '6.1', 2, 2, 0],
  [1, '7.5.3', 2, 2, 0],
  [1, '8.4.1', 4, 4, 2],
  [2, '4.4', 2, 2, 0],
  [2, '7.5.3', 2, 2, 1],
  [2, '8.5.1', 4, 4, 1],
  [2, '9.1.3', 1, 1, 0],
  [3, '8.5.2', 3, 3, 1],
  [3, '8.6', 3, 2, 1],
  [3, '8.7', 2, 2, 1],
  [4, '6.1', 1, 0, 0],
  [4, '7.1.5', 4, 4, 1],
  [5, '7.2', 3, 3, 1],
  [5, '7.5.3', 1, 1, 0],
]

const row = (
  kind: ItineraryRow['kind'],
  date: string,
  from: string,
  to: string,
  activity: Text,
  more: Partial<ItineraryRow> = {},
): ItineraryRow => ({ kind, date, from, to, activity, auditors: ['JW', 'AH'], ...more })
const room = t('Meeting room 1', 'قاعة الاجتماعات 1')
const prayer = t('Prayer and lunch', 'الصلاة والغداء')
const first = '2026-05-18'
const second = '2026-05-19'
const third = '2026-05-20'

const itinerary: readonly ItineraryRow[] = [
  row('meeting', first, '08:30', '09:00', t('Opening meeting', 'الاجتماع الافتتاحي'), { place: room }),
  row('audit', first, '09:00', '12:15', processes[0], {
    clauses: ['4.4', '8.2.3', '9.1.3'],
    place: t('Sales office', 'مكتب المبيعات'),
    auditors: ['JW'],
    auditee: 'Omar Al Suwaidi',
    track: 1,
  }),
  row('audit', first, '09:00', '12:15', processes[1], {
    clauses: ['7.5.3', '8.4.1'],
    place: t('Purchasing office', 'مكتب المشتريات'),
    auditors: ['AH', 'LN'],
    auditee: 'Priya Nair',
    track: 2,
  }),
  row('break', first, '12:15', '13:30', prayer, { auditors: [] }),
  row('audit', first, '13:30', '16:00', processes[5], {
    clauses: ['7.2'],
    place: t('Training centre', 'مركز التدريب'),
    auditee: 'Huda Al Marri',
  }),
  row('audit', second, '08:30', '12:15', processes[2], {
    clauses: ['7.5.3', '8.5.1', '9.1.3'],
    place: t('Hall A, lines 1 to 3', 'القاعة A، الخطوط 1 إلى 3'),
    auditors: ['JW'],
    auditee: 'Carlos Mendes',
    track: 1,
  }),
  row('audit', second, '08:30', '12:15', processes[4], {
    clauses: ['7.1.5'],
    place: t('Gauge room', 'غرفة أجهزة القياس'),
    auditors: ['AH', 'LN'],
    auditee: 'سالم الكعبي',
    track: 2,
  }),
  row('break', second, '12:15', '13:30', prayer, { auditors: [] }),
  row('audit', second, '13:30', '16:30', processes[3], {
    clauses: ['8.5.2', '8.6', '8.7'],
    place: t('Final inspection', 'الفحص النهائي'),
    auditee: 'Mariam Haddad',
  }),
  row('meeting', third, '09:00', '11:00', t('Audit team meeting', 'اجتماع فريق التدقيق'), {
    place: room,
    auditors: ['JW', 'AH', 'LN'],
  }),
  row('meeting', third, '11:00', '12:00', t('Closing meeting', 'الاجتماع الختامي'), {
    place: room,
    auditors: ['JW', 'AH', 'LN'],
  }),
]

const qualityManager = t('Quality manager', 'مدير الجودة')
const generalManager = t('General manager', 'المدير العام')

/** An audit of an invented company as it really comes out: 40 questions, 20 findings, three days, both languages. */
export const sampleAudit: AuditReportData = {
  number: 'AUD-2026-05',
  title: t('Production, purchasing and calibration at Abu Dhabi', 'الإنتاج والمشتريات والمعايرة في أبوظبي'),
  revision: '1',
  type: 'internal',
  issuedAt: '2026-05-21T09:30:00Z',
  form: 'F-09-04 rev. 3',
  organisation: { en: 'Gulf Precision Components', ar: 'الخليج للمكونات الدقيقة' },
  from: first,
  to: third,
  objectives: [
    t(
      'Determine whether the processes in scope conform to ISO 9001:2015 and to our own procedures.',
      'تحديد مدى مطابقة العمليات المشمولة بالنطاق للمواصفة ISO 9001:2015 ولإجراءاتنا.',
    ),
    t(
      'Verify that the corrective actions of audit AUD-2025-09 are effective.',
      'التحقق من فاعلية الإجراءات التصحيحية الناتجة عن التدقيق AUD-2025-09.',
    ),
    t('Identify opportunities for improvement.', 'تحديد فرص التحسين.'),
  ],
  scope: { processes, sites: [t('Abu Dhabi, Musaffah plant', 'أبوظبي، مصنع المصفح')], clauses },
  criteria: {
    edition: 'ISO 9001:2015',
    documents: [
      t('Quality manual QM-01', 'دليل الجودة QM-01'),
      t('Procedures QP-04 to QP-12', 'الإجراءات QP-04 إلى QP-12'),
      t('Customer requirements', 'متطلبات العملاء'),
    ],
  },
  methods: ['interview', 'observation', 'document-review', 'sampling'],
  team: [
    { name: 'Jonas Weber', role: 'lead', initials: 'JW' },
    { name: 'عائشة الحمادي', role: 'auditor', initials: 'AH' },
    { name: 'Lena Novak', role: 'trainee', initials: 'LN' },
  ],
  auditees: [
    { name: 'Mariam Haddad', role: qualityManager },
    { name: 'Carlos Mendes', role: t('Production manager', 'مدير الإنتاج') },
  ],
  itinerary,
  coverage: {
    clauses,
    rows: processes.map((process, index) => ({
      process,
      cells: planned
        .filter(([of]) => of === index)
        .map(
          ([, clause, total, answered, nonconforming]): CoverageCell => ({ clause, total, answered, nonconforming }),
        ),
    })),
  },
  answers: { conforming: 26, nonconforming: 10, notApplicable: 2, unanswered: 2 },
  findings: sampleFindings,
  previousFindings: [
    {
      number: 'NC-2025-0041',
      statement: t('Supplier list not reviewed', 'لم تُراجع قائمة المورّدين'),
      verdict: 'effective',
      evidence: t(
        'List SL-2026 reviewed on 2026-01-14; 12 of 12 sampled suppliers current',
        'رُوجعت القائمة SL-2026 بتاريخ 2026-01-14، وكانت 12 من 12 عينة محدّثة',
      ),
    },
    {
      number: 'NC-2025-0044',
      statement: t('Gauges without labels', 'أجهزة قياس بلا ملصقات'),
      verdict: 'not-effective',
      evidence: t('4 of 20 gauges again without label', '4 من 20 جهازًا ما زالت بلا ملصق'),
    },
    {
      number: 'NC-2025-0047',
      statement: t('Minutes of the management review incomplete', 'محضر مراجعة الإدارة غير مكتمل'),
      verdict: 'open',
      evidence: t('Next review is planned for 2026-07-02', 'المراجعة القادمة مخططة بتاريخ 2026-07-02'),
    },
  ],
  verdict: 'largely-fulfilled',
  conclusions: t(
    'The management system is established and largely effective. Leadership is committed and the processes are under control, except for the control of measuring equipment and the evaluation of external providers, which need corrective action within 30 days.',
    'نظام الإدارة قائم وفعّال في مجمله. والقيادة ملتزمة والعمليات مضبوطة، فيما عدا ضبط أجهزة القياس وتقييم المزودين الخارجيين، إذ يتطلبان إجراءات تصحيحية خلال 30 يومًا.',
  ),
  recommendation: t(
    'A follow-up audit of calibration before 2026-09-30.',
    'إجراء تدقيق متابعة على المعايرة قبل 2026-09-30.',
  ),
  unresolvedOpinions: [
    t(
      'The production manager holds that finding AUD-2026-05-F04 is a single case.',
      'يرى مدير الإنتاج أن النتيجة AUD-2026-05-F04 حالة منفردة.',
    ),
  ],
  notCovered: [
    t(
      'Risk review in calibration (6.1): the process owner was on leave.',
      'مراجعة المخاطر في المعايرة (6.1): كان مالك العملية في إجازة.',
    ),
  ],
  attendance: [
    { name: 'Mariam Haddad', role: qualityManager, opening: true, closing: true },
    { name: 'Rashid Al Nuaimi', role: generalManager, opening: true, closing: false },
    { name: 'سالم الكعبي', role: t('Metrologist', 'أخصائي القياس'), opening: false, closing: true },
    { name: 'Jonas Weber', role: t('Audit team leader', 'رئيس فريق التدقيق'), opening: true, closing: true },
  ],
  distribution: [
    { name: 'Rashid Al Nuaimi', role: generalManager },
    { name: 'Mariam Haddad', role: qualityManager },
  ],
  signatures: [
    {
      name: 'Jonas Weber',
      role: t('Audit team leader', 'رئيس فريق التدقيق'),
      meaning: 'prepared',
      at: '2026-05-21 09:12',
    },
    {
      name: 'Nadia Karim',
      role: t('Audit programme manager', 'مدير برنامج التدقيق'),
      meaning: 'approved',
      at: '2026-05-21 09:30',
    },
    { name: 'Mariam Haddad', role: qualityManager, meaning: 'acknowledged' },
  ],
}
