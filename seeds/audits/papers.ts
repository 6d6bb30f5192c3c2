import { asked, document, type EvidenceTold, place, record, seen } from '../evidence.ts'

/** What auditors note where all is well: their working papers, process by process. */
export type Paper = {
  note: string
  evidence: readonly EvidenceTold[]
  sample?: { population: string; chosen: string; sample: string }
}

const drawn = (population: string, chosen: string, sample: string) => ({ population, chosen, sample })

export const papers: Readonly<Record<string, readonly Paper[]>> = {
  pur: [
    {
      note: 'Approval criteria are known and applied; the buyer showed them for the newest supplier without help.',
      evidence: [record('Approval file of S-051'), asked('Buyer, purchasing')],
      sample: drawn(
        '63 approved suppliers',
        'Three newest and nine by value',
        'S-014, S-022, S-031, S-047 and eight more',
      ),
    },
    { note: 'تُراجع أوامر الشراء قبل الإرسال ويُوقَّع عليها.', evidence: [record('أوامر الشراء PO-3391 إلى PO-3396')] },
    {
      note: 'Delivery and quality scores are sent to suppliers each quarter.',
      evidence: [record('Score letters Q1, five')],
    },
  ],
  whs: [
    {
      note: 'مناطق الاستلام والحجز والشحن مفصولة وموسومة على الأرض.',
      evidence: [place('مستودع جبل علي، الممرات A إلى D')],
      sample: drawn('نحو 240 موقع تخزين', 'عشوائيًا، موقعان من كل ممر', 'A-03 وB-11 وC-08 وD-02 وغيرها'),
    },
    {
      note: 'First in, first out holds in all positions looked at.',
      evidence: [record('Picking list 4471, eight positions')],
    },
  ],
  cal: [
    {
      note: 'Certificates are traceable to national standards and carry the uncertainty.',
      evidence: [record('Certificates CAL-2188, CAL-2195 and CAL-2201')],
      sample: drawn('140 gauges in use', 'Every seventh of the register', '20 gauges'),
    },
    { note: 'يُنقل كل جهاز في حافظة مخصصة ويُفحص قبل الاستعمال.', evidence: [seen('حافظات الأجهزة في الخلية 3')] },
  ],
  ins: [
    {
      note: 'Release follows the control plan; the inspector explained what he would hold and why.',
      evidence: [record('Release records RR-5510 to RR-5514'), asked('Inspector, final inspection')],
      sample: drawn('30 first articles of the quarter', 'All', 'FAI-1186 to FAI-1215'),
    },
    {
      note: 'قرارات القطع المرفوضة مسجّلة ومعروفة لمن ينفّذها.',
      evidence: [record('تقارير عدم المطابقة للقطع من سبتمبر')],
    },
  ],
  mgt: [
    {
      note: 'Direction and objectives are known to the managers asked.',
      evidence: [asked('General Manager and two managers')],
    },
    {
      note: 'Decisions of the review carry an owner and a date.',
      evidence: [record('Management review minutes MR-08, decisions 1 to 9')],
    },
  ],
  qms: [
    { note: 'The programme follows risk and earlier results.', evidence: [document('Audit programme of the year')] },
    {
      note: 'Nonconformities are answered in time, causes are looked for beyond the person.',
      evidence: [record('Corrective action records, eight read')],
      sample: drawn('27 closed nonconformities', 'Every third', '8 records'),
    },
  ],
  mac: [
    {
      note: 'Operators know the special characteristics of the part on their machine.',
      evidence: [asked('Operators of cells 2, 4 and 6'), document('Drawing GPC-2214 rev. C')],
      sample: drawn('18 orders in work', 'One of each cell', '8 orders'),
    },
    { note: 'تُحفظ القطع الأولى المعتمدة عند الآلة ويُقارن بها.', evidence: [place('مصنع مصفح، الخلايا 2 و4 و6')] },
    {
      note: 'Tool life is limited in the program and was respected.',
      evidence: [record('Tool list of CNC-05, 24 tools')],
    },
  ],
  sal: [
    {
      note: 'تُدوَّن متطلبات العميل في نموذج واحد ويُسأل عمّا لم يذكره.',
      evidence: [record('مراجعات العقود SO-6511 وSO-6514')],
      sample: drawn('96 طلبية في الربع الأخير', 'كل سادسة', '15 طلبية'),
    },
    {
      note: 'Enquiries are answered within a day; open points stand in the quotation.',
      evidence: [record('Quotations Q-2231 to Q-2236')],
    },
  ],
  csf: [{ note: 'تُسجَّل كل شكوى برقم وتاريخ ومسؤول.', evidence: [record('سجل الشكاوى من مايو إلى سبتمبر، 18 شكوى')] }],
  hrm: [
    {
      note: 'ملفات الأفراد كاملة وتُحدَّث عند تغيير العمل.',
      evidence: [record('ملفات عشرة أفراد')],
      sample: drawn('112 عاملًا في مصفح', 'من كل قسم ملفان', 'عشرة ملفات'),
    },
    {
      note: 'Staffing per shift is planned two weeks ahead and was kept.',
      evidence: [record('Shift plans of weeks 26 to 29')],
    },
  ],
  pln: [
    { note: 'Capacity is loaded against real set-up times.', evidence: [record('Load chart of week 29')] },
    { note: 'تُراجع المخاطر مع كل طلبية جديدة وتُدوَّن.', evidence: [record('سجل المخاطر، الأسطر R-11 إلى R-19')] },
  ],
  asm: [
    {
      note: 'Work instructions are at the station in both languages and at the released revision.',
      evidence: [document('WI-ASM-10, 12 and 14'), place('Al Ain, lines 1 to 3')],
      sample: drawn('22 stations', 'All of line 2, one of lines 1 and 3', '9 stations'),
    },
    { note: 'تُختبر كل مضخّة للتسرّب وتُسجَّل النتيجة.', evidence: [record('سجل اختبار التسرّب، 38 وحدة')] },
  ],
  general: [
    {
      note: 'The released revision was found at every place looked at.',
      evidence: [record('Document list against six places')],
    },
    { note: 'نُفِّذ كما هو موصوف، وأكده من سُئلوا.', evidence: [asked('اثنان من العاملين في الموقع')] },
  ],
}
