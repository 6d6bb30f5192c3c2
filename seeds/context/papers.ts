import type { Commitment } from '#modules/context/contract/policy.ts'

export const scope = {
  statementEn:
    'Machining, assembly, inspection and delivery of precision metal components and assemblies to customers’ drawings, including the design of our own fixtures and tooling.',
  statementAr:
    'تشغيل المكوّنات والمجمّعات المعدنية الدقيقة وتجميعها وفحصها وتسليمها وفق رسومات العملاء، بما في ذلك تصميم المثبتات والعدد الخاصة بنا.',
  productsEn: 'Turned and milled components, valve and actuator assemblies, first article inspection',
  productsAr: 'مكوّنات مخروطة ومفرزة، ومجمّعات صمامات ومشغّلات، وفحص القطعة الأولى',
  notApplicable: [
    {
      clause: '8.5.5',
      justification:
        'Our contracts end when the customer accepts the parts: we neither install, service, maintain nor take back. Claims are handled as complaints and as nonconforming output. The warehouse watches for contracts that ask for more; then the scope is revised.\nتنتهي عقودنا بقبول العميل للقطع، فلا نركّب ولا نصون ولا نسترد. وتُعالج المطالبات بوصفها شكاوى ومخرجات غير مطابقة.',
    },
  ],
}

export type PolicyTold = {
  key: string
  day: number
  statementEn: string
  statementAr: string
  commitments: readonly Commitment[]
  changeReason: string
}

/** Both revisions of the quality policy, the one in force last. */
export const policies: readonly PolicyTold[] = [
  {
    key: 'first',
    day: 45,
    statementEn:
      'We make precision components that conform to the drawing, on the day we promised. We meet what customers and the law require, set objectives we can measure, and improve our system every year.',
    statementAr:
      'نصنع مكوّنات دقيقة مطابقة للرسومات في الموعد الذي وعدنا به، ونستوفي متطلبات العملاء والقانون، ونضع أهدافًا قابلة للقياس، ونحسّن نظامنا كل عام.',
    commitments: ['purpose', 'objectives', 'requirements', 'improvement'],
    changeReason: '',
  },
  {
    key: 'second',
    day: 396,
    statementEn:
      'Gulf Precision Components makes parts on which the safety of people and plants depends.\n\nWe understand what our customers need before we promise it, and deliver what conforms on the promised day. We follow the law and every requirement we have accepted. We set objectives for quality, delivery and scrap, and look at them each quarter. Everybody may stop a machine when quality is in doubt. We learn from every complaint and every finding, and keep improving our system, in a hotter climate and with new technologies.',
    statementAr:
      'تصنع الخليج للمكوّنات الدقيقة قطعًا تعتمد عليها سلامة الأفراد والمنشآت.\n\nنفهم ما يحتاجه عملاؤنا قبل أن نعدهم به، ونسلّم ما يطابق المتطلبات في موعده. نلتزم بالقانون وبكل متطلب قبلناه. نضع أهدافًا للجودة والتسليم والخردة ونراجعها كل ربع سنة. ولكل فرد أن يوقف الآلة متى شكّ في الجودة. نتعلم من كل شكوى وكل نتيجة تدقيق، ونواصل تحسين نظامنا في مناخ أشد حرارة ومع تقنيات جديدة.',
    commitments: ['purpose', 'context', 'objectives', 'requirements', 'improvement'],
    changeReason: 'The management review asked for the right to stop a machine, and for the climate, to be named.',
  },
]

/** Who has acknowledged the policy: the first revision, and the one in force; the others still have to. */
export const acknowledgers = {
  first: ['mansoori', 'mariam', 'khalid', 'fatima', 'rajesh', 'yousef', 'sara', 'hassan', 'layla'],
  second: [
    ...'mansoori mariam omar noura jonas khalid fatima rajesh layla yousef sara hassan huda'.split(' '),
    ...Array.from({ length: 16 }, (_, at) => `staff${at * 2 + 1}`),
  ],
}
