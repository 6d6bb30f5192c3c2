import type { DescribedItem } from '../contract/description.ts'
import { ProcessSteps } from '../contract/steps.ts'
import type { ProcessSheet } from '../contract/sheet.ts'
import { stepsToBpmn } from '../rules/bpmn/write.ts'
import { pictureOf } from '../rules/picture/picture.ts'

const id = (at: number) => `019aa0c0-7a4e-7c11-8f0e-${String(at).padStart(12, '0')}`
const item = (at: number, textEn: string, textAr: string, partyEn = '', partyAr = ''): DescribedItem => ({
  id: id(at),
  textEn,
  textAr,
  partyEn,
  partyAr,
  documentId: null,
})

const buyer = { roleEn: 'Buyer', roleAr: 'مسؤول المشتريات' }
const inspector = { roleEn: 'Inspector', roleAr: 'مفتش الجودة' }

export const sampleSteps = ProcessSteps.parse([
  { id: 'need', nameEn: 'Check the requisition', nameAr: 'مراجعة طلب الشراء', ...buyer, input: 'Purchase requisition' },
  {
    id: 'listed',
    nameEn: 'Supplier evaluated?',
    nameAr: 'هل المورّد مقيَّم؟',
    ...buyer,
    isDecision: true,
    ways: [
      { to: 'order', whenEn: 'Yes', whenAr: 'نعم' },
      { to: 'evaluate', whenEn: 'No', whenAr: 'لا' },
    ],
    pins: [{ kind: 'clause', text: '8.4.1' }],
  },
  {
    id: 'evaluate',
    nameEn: 'Evaluate the supplier',
    nameAr: 'تقييم المورّد',
    roleEn: 'Quality manager',
    roleAr: 'مديرة الجودة',
    document: 'FRM-001',
    pins: [
      { kind: 'risk', text: 'Only one mill for titanium bar' },
      { kind: 'training', text: 'TRN-004', refId: id(90), refRecord: 'training' },
    ],
  },
  {
    id: 'order',
    nameEn: 'Order by FRM-002',
    nameAr: 'إصدار أمر الشراء وفق FRM-002',
    ...buyer,
    output: 'Purchase order',
  },
  {
    id: 'incoming',
    nameEn: 'Does the material conform?',
    nameAr: 'هل المادة مطابقة؟',
    ...inspector,
    isDecision: true,
    ways: [
      { to: 'release', whenEn: 'Yes', whenAr: 'نعم' },
      { to: 'reject', whenEn: 'No', whenAr: 'لا' },
    ],
    pins: [{ kind: 'control', text: 'Incoming inspection of every heat' }],
  },
  { id: 'release', nameEn: 'Release to the store', nameAr: 'الإفراج إلى المخزن', ...inspector, ways: [{ to: 'end' }] },
  { id: 'reject', nameEn: 'Return it', nameAr: 'إرجاعها', ...buyer },
])

/** A process as it comes to the printer: in both languages, with a map too wide for one piece. */
export async function sampleSheet(): Promise<ProcessSheet> {
  const bpmn = stepsToBpmn(sampleSteps, 'en')
  const line = {
    id: id(2),
    version: 4,
    processId: id(1),
    revision: 2,
    state: 'published' as const,
    language: 'en' as const,
    writtenAs: 'steps' as const,
    changeNote: 'Three offers from now on.',
    authorIds: [id(3)],
    submittedBy: id(3),
    approverId: id(4),
    approvedAt: '2026-03-02T08:15:00.000Z',
    contentHash: 'ab'.repeat(32),
    returnedReason: null,
    publishedBy: id(3),
    publishedOn: '2026-03-03',
    supersededOn: null,
    discardedBecause: null,
  }
  return {
    organisation: { en: 'Gulf Precision Components', ar: 'الخليج للمكوّنات الدقيقة' },
    digits: 'latn',
    today: '2026-03-05',
    sites: [{ en: 'Musaffah', ar: 'مصفّح' }],
    process: {
      id: id(1),
      version: 3,
      code: 'PUR',
      nameEn: 'Purchasing',
      nameAr: 'المشتريات',
      purposeEn: 'What we buy is what we need, from those we trust.',
      purposeAr: 'أن يكون ما نشتريه هو ما نحتاجه، ممن نثق بهم.',
      ownerId: id(3),
      ownerNameEn: 'Fatima Al Zaabi',
      ownerNameAr: 'فاطمة الزعابي',
      siteIds: [],
      clauses: ['8.4', '8.4.1'],
      parentId: id(8),
      state: 'active',
      voidReason: null,
      inputs: [item(10, 'Purchase requisition', 'طلب شراء', 'Production', 'الإنتاج')],
      outputs: [item(11, 'Released material', 'مادة مُفرج عنها', 'Stores', 'المخازن')],
      resources: [item(12, 'Supplier list', 'قائمة المورّدين')],
      competence: [item(13, 'Trained buyers', 'مشترون مدرَّبون')],
      controls: [item(14, 'Three offers above AED 10,000', 'ثلاثة عروض فوق 10,000 درهم')],
      indicators: [item(15, 'Delivered on time', 'التسليم في الموعد')],
      risks: [item(16, 'A single source', 'مصدر وحيد')],
      documents: [],
      members: [],
      ancestors: [{ id: id(8), code: 'OPS', nameEn: 'Operations', nameAr: 'التشغيل' }],
      children: [],
      links: [],
      publishedMapId: id(2),
    },
    map: {
      ...line,
      steps: sampleSteps,
      remarks: [],
      bpmn,
      svg: await pictureOf({ bpmn, language: 'en', steps: sampleSteps }),
      shownHash: 'ab'.repeat(32),
    },
    approvedOn: '2026-03-02',
    revisions: [
      {
        ...line,
        authors: [{ id: id(3), nameEn: 'Fatima Al Zaabi', nameAr: 'فاطمة الزعابي' }],
        approverNameEn: 'Khalifa Al Mansoori',
        approverNameAr: 'خليفة المنصوري',
      },
    ],
  }
}
