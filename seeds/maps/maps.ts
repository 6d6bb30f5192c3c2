import type { GivenInputOf } from '#kernel/contract.ts'
import type { WriteSteps } from '#modules/processes/contract/maps.ts'

type StepTold = GivenInputOf<typeof WriteSteps>['steps'][number]
export type MapTold = { process: string; owner: string; day: number; changeNote: string; steps: readonly StepTold[] }

const buyer = { roleEn: 'Buyer', roleAr: 'مسؤول المشتريات' }
const storekeeper = { roleEn: 'Store keeper', roleAr: 'أمين المخزن' }
const inspector = { roleEn: 'Inspector', roleAr: 'مفتش الجودة' }
const quality = { roleEn: 'Quality manager', roleAr: 'مديرة الجودة' }
const desk = { roleEn: 'Complaints desk', roleAr: 'مكتب الشكاوى' }
const sales = { roleEn: 'Sales manager', roleAr: 'مديرة المبيعات' }

/** What three of the processes do, step by step: written as a table by their owners, approved by top management. */
export const maps: readonly MapTold[] = [
  {
    process: 'pur',
    owner: 'fatima',
    day: 120,
    changeNote: 'The first map of purchasing, as it was agreed with the buyers.',
    steps: [
      {
        id: 'need',
        nameEn: 'Check the requisition',
        nameAr: 'مراجعة طلب الشراء',
        ...buyer,
        input: 'Purchase requisition',
      },
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
        ...quality,
        document: 'FRM-001',
        pins: [{ kind: 'risk', text: 'Only one mill for titanium bar' }],
      },
      {
        id: 'order',
        nameEn: 'Order with specification and certificate',
        nameAr: 'إصدار أمر الشراء بالمواصفة والشهادة',
        ...buyer,
        output: 'Purchase order',
        pins: [{ kind: 'clause', text: '8.4.3' }],
      },
      { id: 'receive', nameEn: 'Receive and mark the heat', nameAr: 'الاستلام ووسم الصبّة', ...storekeeper },
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
      {
        id: 'release',
        nameEn: 'Release to the store',
        nameAr: 'الإفراج إلى المخزن',
        ...storekeeper,
        output: 'Released material',
        ways: [{ to: 'end' }],
      },
      { id: 'reject', nameEn: 'Return it, and raise a nonconformity', nameAr: 'الإرجاع وتسجيل عدم مطابقة', ...buyer },
    ],
  },
  {
    process: 'ins',
    owner: 'yousef',
    day: 128,
    changeNote: 'Inspection and release as they are done in both shops.',
    steps: [
      { id: 'take', nameEn: 'Take the parts with their records', nameAr: 'استلام القطع مع سجلاتها', ...inspector },
      {
        id: 'measure',
        nameEn: 'Measure by the inspection plan',
        nameAr: 'القياس وفق خطة الفحص',
        ...inspector,
        pins: [{ kind: 'training', text: 'Released for the measuring machine' }],
      },
      {
        id: 'conforms',
        nameEn: 'Do they conform?',
        nameAr: 'هل هي مطابقة؟',
        ...inspector,
        isDecision: true,
        ways: [
          { to: 'certify', whenEn: 'Yes', whenAr: 'نعم' },
          { to: 'hold', whenEn: 'No', whenAr: 'لا' },
        ],
        pins: [{ kind: 'clause', text: '8.6' }],
      },
      {
        id: 'certify',
        nameEn: 'Sign the certificate and release',
        nameAr: 'توقيع الشهادة والإفراج',
        ...inspector,
        output: 'Certificate',
        ways: [{ to: 'end' }],
      },
      {
        id: 'hold',
        nameEn: 'Mark red and put on hold',
        nameAr: 'الوسم بالأحمر والحجز',
        ...inspector,
        document: 'PRO-003',
        pins: [{ kind: 'control', text: 'Locked cage' }],
      },
      {
        id: 'decide',
        nameEn: 'Rework, concession or scrap?',
        nameAr: 'إعادة تشغيل أم تنازل أم إتلاف؟',
        ...quality,
        isDecision: true,
        ways: [
          { to: 'measure', whenEn: 'Rework', whenAr: 'إعادة تشغيل' },
          { to: 'certify', whenEn: 'Concession of the customer', whenAr: 'تنازل من العميل' },
          { to: 'end', whenEn: 'Scrap', whenAr: 'إتلاف' },
        ],
        pins: [{ kind: 'clause', text: '8.7.1' }],
      },
    ],
  },
  {
    process: 'csf',
    owner: 'layla',
    day: 135,
    changeNote: 'One way for all complaints, by telephone too.',
    steps: [
      { id: 'note', nameEn: 'Write the complaint down', nameAr: 'تسجيل الشكوى', ...desk, input: 'Complaint' },
      {
        id: 'confirm',
        nameEn: 'Confirm within two working days',
        nameAr: 'تأكيد الاستلام خلال يومي عمل',
        ...desk,
        pins: [{ kind: 'indicator', text: 'Answered in time: 95 %' }],
      },
      {
        id: 'justified',
        nameEn: 'Is it justified?',
        nameAr: 'هل الشكوى محقة؟',
        ...sales,
        isDecision: true,
        ways: [
          { to: 'raise', whenEn: 'Yes', whenAr: 'نعم' },
          { to: 'answer', whenEn: 'No', whenAr: 'لا' },
        ],
      },
      { id: 'raise', nameEn: 'Raise a nonconformity', nameAr: 'تسجيل عدم مطابقة', ...quality },
      {
        id: 'answer',
        nameEn: 'Answer with cause and action',
        nameAr: 'الرد بالسبب والإجراء',
        ...sales,
        output: 'Answer',
      },
      { id: 'ask', nameEn: 'Ask whether the customer is content', nameAr: 'سؤال العميل عن رضاه', ...desk },
    ],
  },
]
