type Asked = {
  statement: string
  how?: string
  reason?: string
  processes?: readonly string[]
  clauses?: readonly string[]
}
export type PartyTold = {
  key: string
  nameEn: string
  nameAr: string
  relevance: string
  owner: string
  asks: readonly Asked[]
}

/** Who has a say in whether the company can deliver what conforms, and what they ask for. */
export const parties: readonly PartyTold[] = [
  {
    key: 'customers',
    nameEn: 'Customers in oil and gas and aerospace',
    nameAr: 'عملاء النفط والغاز والطيران',
    relevance: 'They decide whether we live; a late or wrong part stops their equipment.',
    owner: 'layla',
    asks: [
      {
        statement: 'Parts to drawing, on the promised day, with full material traceability',
        how: 'Contract review, heat numbers on the router, certificate with every delivery.',
        processes: ['sal', 'mac', 'ins', 'whs'],
        clauses: ['8.2.1', '8.5.2', '8.6'],
      },
      {
        statement: 'رد على الشكوى خلال يومي عمل وتحليل للسبب خلال عشرة أيام',
        how: 'تُسجَّل كل شكوى في يومها ويُتابع الرد أسبوعيًا.',
        processes: ['csf'],
        clauses: ['9.1.2', '10.2.1'],
      },
    ],
  },
  {
    key: 'authorities',
    nameEn: 'Authorities of the Emirates',
    nameAr: 'الجهات الرقابية في الدولة',
    relevance: 'الترخيص الصناعي واشتراطات المطابقة شرط لمزاولة النشاط.',
    owner: 'mariam',
    asks: [
      {
        statement: 'A valid industrial licence and conformity certificates for pressure-retaining parts',
        how: 'Register of licences, looked at each quarter.',
        processes: ['mgt', 'qms'],
        clauses: ['4.2', '8.2.2'],
      },
    ],
  },
  {
    key: 'employees',
    nameEn: 'Employees',
    nameAr: 'الموظفون',
    relevance: 'They make the quality, and they leave when they cannot learn.',
    owner: 'sara',
    asks: [
      {
        statement: 'Training before new work, and instructions in a language they read',
        how: 'Skills matrix and bilingual work instructions.',
        processes: ['hrm'],
        clauses: ['7.2', '7.3'],
      },
      {
        statement: 'Work from home on two days of the week',
        reason: 'Machining and inspection happen at the machine; for office work the human resources handbook decides.',
      },
    ],
  },
  {
    key: 'owners',
    nameEn: 'Shareholders',
    nameAr: 'المساهمون',
    relevance: 'They pay for machines, and expect growth without complaints.',
    owner: 'mansoori',
    asks: [
      {
        statement: 'نمو مستدام مع خفض كلفة عدم الجودة سنويًا',
        how: 'تُعرض كلفة عدم الجودة في مراجعة الإدارة.',
        processes: ['mgt'],
        clauses: ['6.2.1', '9.3.2'],
      },
    ],
  },
  {
    key: 'suppliers',
    nameEn: 'Mills, heat treatment and coating suppliers',
    nameAr: 'مصانع المواد وموردو المعالجة الحرارية والطلاء',
    relevance: 'Special processes outside our walls decide on a third of our product.',
    owner: 'fatima',
    asks: [
      {
        statement: 'Clear specifications and a forecast for three months',
        how: 'Purchase orders name standard, class and certificate; the plan is shared monthly.',
        processes: ['pur', 'pln'],
        clauses: ['8.4.3'],
      },
    ],
  },
  {
    key: 'certification-body',
    nameEn: 'Certification body',
    nameAr: 'جهة منح الشهادات',
    relevance: 'شهادتنا شرط في معظم المناقصات.',
    owner: 'mariam',
    asks: [
      {
        statement: 'Evidence of a working system each year, and the transition to the 2026 edition in time',
        how: 'Audit programme, management review and the transition plan.',
        processes: ['qms', 'mgt'],
        clauses: ['9.2.1', '9.3.1'],
      },
    ],
  },
  {
    key: 'neighbours',
    nameEn: 'Neighbours in the industrial area',
    nameAr: 'الجيران في المنطقة الصناعية',
    relevance: 'They share roads, power and drainage with us.',
    owner: 'huda',
    asks: [
      {
        statement: 'لا تصريف لسوائل القطع في الشبكة العامة',
        how: 'تُجمع سوائل القطع وتُسلَّم لمقاول مرخّص.',
        processes: ['mnt'],
        clauses: ['7.1.4'],
      },
      {
        statement: 'No lorries at night',
        reason: 'Deliveries at night are made by carriers to the port; the lease allows them.',
      },
    ],
  },
]
