import { document } from '../evidence.ts'
import type { CaseTold } from './told.ts'

/** What the internal audits of these months led to: in work today. */
export const internalCases: readonly CaseTold[] = [
  {
    key: 'hrm-1',
    from: { finding: 'hrm-1' },
    owner: 'sara',
    decider: 'noura',
    acknowledged: 668,
    postponed: { on: 676, to: 724, reason: 'تقييم الكفاءة على الآلات يحتاج إلى شهر كامل مع المناوبة الليلية.' },
    rounds: [
      {
        response: {
          on: 723,
          correction:
            'قُيّم المشغّلون الستة على الآلات الخماسية: خمسة مؤهلون، وأُعيد واحد إلى الآلات الثلاثية إلى أن يُستكمل تدريبه.',
          extent: 'رُوجعت مصفوفة الكفاءات لكل المناوبات (48 مشغّلًا): ثلاثة آخرون قُيّموا هذا الأسبوع.',
          whys: [
            'لماذا لم يُقيَّموا؟ لأن الآلات الجديدة وصلت بعد التقييم السنوي.',
            'لماذا لم يُعَد التقييم؟ لأن وصول آلة جديدة لا يصل خبره إلى الموارد البشرية.',
            'لماذا؟ لأن خطة تشغيل الآلة تذكر التركيب والبرمجة ولا تذكر الأفراد.',
          ],
          cause: 'خطة إدخال آلة جديدة لا تتضمن كفاءة من سيعملون عليها، فيبدأ العمل قبل التقييم.',
          actions: [
            {
              who: 'sara',
              what: 'إضافة «كفاءة المشغّلين» شرطًا للإفراج عن كل آلة جديدة، بتوقيع الموارد البشرية والإنتاج.',
              due: 770,
            },
            { who: 'khalid', what: 'منع جدولة مشغّل غير مقيَّم على آلة خماسية في برنامج المناوبات.', due: 785 },
          ],
        },
      },
    ],
  },
  {
    key: 'hrm-2',
    from: { finding: 'hrm-2' },
    owner: 'sara',
    decider: 'noura',
    acknowledged: 668,
    rounds: [
      {
        response: {
          on: 679,
          correction: 'أُرسلت استبانات تقييم الأثر للدورات السبع.',
          extent: 'رُوجعت دورات العام الماضي أيضًا: 14 دورة دون تقييم.',
          whys: ['لماذا لم يُقيَّم الأثر؟ لضيق الوقت.', 'لماذا؟ لأن الموظف المكلّف لم ينتبه إلى الموعد.'],
          cause: 'عدم انتباه الموظف المكلّف إلى موعد التقييم.',
          actions: [{ who: 'sara', what: 'تذكير الموظف المكلّف بمواعيد تقييم الأثر.', due: 712 }],
        },
        returned: {
          on: 721,
          reason:
            'السبب يصف شخصًا لا نظامًا: لماذا يتوقف التقييم على انتباه فرد واحد؟ ويُرجى ذكر نتيجة الاستبانات لا إرسالها.',
        },
      },
    ],
  },
  {
    key: 'hrm-3',
    from: { finding: 'hrm-3' },
    owner: 'sara',
    decider: 'noura',
    acknowledged: 669,
    rounds: [
      {
        response: {
          on: 682,
          correction: 'حُفظت برامج خلية الطحن الـ 22 على الخادم، وسُجّلت خطوات البرمجة الأساسية بالفيديو مع المبرمج.',
          extent: 'رُوجعت الخلايا الأخرى: برمجة آلة القياس الإحداثية لدى شخصين، وهي كافية.',
          whys: [
            'لماذا توقفت الخلية؟ لأن المبرمج الوحيد كان في إجازة.',
            'لماذا لا بديل له؟ لأن التدريب يُطلب حين تقع الحاجة.',
            'لماذا؟ لأن المعرفة الحرجة ليست مدرجة في خطة التدريب.',
          ],
          cause: 'خطة التدريب تُبنى على طلبات الأقسام لا على المعرفة التي يؤدي غيابها إلى التوقف.',
          actions: [
            {
              who: 'sara',
              what: 'إعداد قائمة بالمعرفة الحرجة وبدلائها، ومراجعتها كل نصف سنة.',
              due: 730,
              started: 700,
            },
            {
              who: 'ravi',
              what: 'التدرّب على برمجة خلية الطحن أربعة أسابيع وبرمجة ثلاث قطع باستقلال.',
              due: 733,
              started: 698,
            },
            { who: 'mariam', what: 'إدراج قائمة المعرفة الحرجة في جدول أعمال مراجعة الإدارة.', due: 732, started: 705 },
            {
              who: 'staff1',
              what: 'كتابة تعليمات برمجة خلية الطحن مع المبرمج.',
              due: 722,
              started: 697,
              done: {
                on: 719,
                what: 'التعليمات مكتوبة وجُرّبت على قطعتين.',
                evidence: [document('تعليمات العمل WI-MAC-21 الإصدار 1')],
              },
            },
          ],
        },
        accepted: { on: 688, criterion: 'تعمل خلية الطحن أسبوعين كاملين دون مبرمجها الأول.', review: 800 },
      },
    ],
  },
  {
    key: 'hrm-4',
    from: { finding: 'hrm-4' },
    owner: 'khalid',
    decider: 'noura',
    acknowledged: 670,
    postponed: {
      on: 678,
      to: 725,
      reason: 'Planning software is changed in October; the answer should rest on the new flow.',
    },
  },
  {
    key: 'mac-1',
    from: { finding: 'mac-1' },
    owner: 'khalid',
    decider: 'omar',
    acknowledged: 704,
    rounds: [
      {
        response: {
          on: 716,
          correction:
            'The remaining stock of SO-6410 was gauged: 58 of 64 conform. The customer received a replacement of six stems within three days.',
          extent:
            'Release records of four weeks, 73 orders: eleven were signed before the last part; their parts in stock were gauged, nothing found.',
          whys: [
            'Why were stems delivered ungauged? The release was already signed.',
            'Why was it signed in the morning? The form is signed when the order starts, so that dispatch can plan.',
            'Why does dispatch need it? The transport is booked against the release.',
            'Why was that possible? The system accepts a release without a counted quantity.',
          ],
          cause:
            'Booking the transport and releasing the parts are one signature, and the system does not ask for the quantity checked.',
          actions: [
            {
              who: 'khalid',
              what: 'Separate the transport booking from the release; release by box with the quantity gauged.',
              due: 745,
            },
            { who: 'yousef', what: 'Block delivery notes for quantities above those released.', due: 752 },
            {
              who: 'staff4',
              what: 'Gauge every stem of the next five orders before delivery.',
              due: 740,
              kind: 'containment',
            },
          ],
        },
      },
    ],
  },
  { key: 'mac-2', from: { finding: 'mac-2' }, owner: 'khalid', decider: 'omar' },
  {
    key: 'mac-3',
    from: { finding: 'mac-3' },
    owner: 'khalid',
    decider: 'omar',
    disputed: {
      on: 712,
      reason:
        'The five bundles are remnants for set-up parts, which are never delivered. The work instruction does not mean them.',
    },
  },
  {
    key: 'mac-4',
    from: { finding: 'mac-4' },
    owner: 'khalid',
    decider: 'omar',
    postponed: { on: 720, to: 737, reason: 'بانتظار تقرير مورّد سائل التبريد عن البقع.' },
  },
  { key: 'mac-5', from: { finding: 'mac-5' }, owner: 'khalid', decider: 'omar', acknowledged: 709 },
]
