import type { DescriptionTold } from './told.ts'

/** The processes that lead the company and keep its system alive. */
export const leading: Readonly<Record<string, DescriptionTold>> = {
  mgt: {
    inputs: [
      ['Key figures of the quarter', 'المؤشرات الرئيسية للربع', 'All process owners', 'جميع مالكي العمليات'],
      ['Audit results and complaints', 'نتائج التدقيق والشكاوى', 'Quality department', 'إدارة الجودة'],
    ],
    outputs: [
      ['Objectives and resources', 'الأهداف والموارد', 'All processes', 'جميع العمليات'],
      ['Minutes of the management review', 'محضر مراجعة الإدارة', 'Certification body', 'جهة منح الشهادات'],
    ],
    resources: [['Half a day of all managers, twice a year', 'نصف يوم لجميع المديرين مرتين سنويًا']],
    competence: [['Managers who can read the figures of their processes', 'مديرون قادرون على قراءة مؤشرات عملياتهم']],
    controls: [['Each decision has an owner and a day', 'لكل قرار مسؤول وموعد']],
    indicators: [['Decisions done in time: at least 90 %', 'القرارات المنجزة في موعدها: 90 % على الأقل']],
    risks: [['Decisions without resources', 'قرارات بلا موارد']],
  },
  qms: {
    inputs: [
      ['Requirements of the standard', 'متطلبات المواصفة', 'Certification body', 'جهة منح الشهادات'],
      ['Nonconformities and findings', 'حالات عدم المطابقة ونتائج التدقيق', 'All processes', 'جميع العمليات'],
    ],
    outputs: [
      ['Documents in force', 'وثائق سارية', 'All processes', 'جميع العمليات'],
      ['Effective corrective actions', 'إجراءات تصحيحية فعّالة', 'Management', 'الإدارة'],
    ],
    resources: [['Two quality engineers and this system', 'مهندسا جودة وهذا النظام']],
    competence: [['Qualified lead auditors', 'مدققون رئيسيون مؤهلون']],
    controls: [['Weekly look at what is overdue', 'متابعة أسبوعية للأعمال المتأخرة']],
    indicators: [['Corrective actions effective at first try: 85 %', 'إجراءات تصحيحية فعّالة من المرة الأولى: 85 %']],
    risks: [['Actions closed without removing the cause', 'إغلاق إجراءات دون إزالة السبب']],
    documents: [['Control of documented information', 'ضبط المعلومات الموثقة']],
  },
  sal: {
    inputs: [
      ['Enquiry with drawing', 'استفسار مع الرسم', 'Customer', 'العميل'],
      ['Free capacity', 'السعة المتاحة', 'Production planning', 'تخطيط الإنتاج'],
    ],
    outputs: [
      ['Reviewed order', 'طلب مراجَع', 'Production planning', 'تخطيط الإنتاج'],
      ['Order confirmation', 'تأكيد الطلب', 'Customer', 'العميل'],
    ],
    resources: [['Four sales engineers, order system', 'أربعة مهندسي مبيعات ونظام الطلبات']],
    competence: [['Reads drawings and tolerances', 'قراءة الرسومات والتفاوتات']],
    controls: [['Review by design before each first order', 'مراجعة التصميم قبل كل طلب أول']],
    indicators: [['Orders changed after confirmation: below 3 %', 'طلبات معدّلة بعد التأكيد: أقل من 3 %']],
    risks: [['A tolerance is promised that we cannot measure', 'الوعد بتفاوت لا نستطيع قياسه']],
  },
  csf: {
    inputs: [
      ['Complaint or return', 'شكوى أو مرتجع', 'Customer', 'العميل'],
      ['Delivery record', 'سجل التسليم', 'Warehouse and dispatch', 'المستودعات والشحن'],
    ],
    outputs: [
      ['Answer to the customer', 'الرد على العميل', 'Customer', 'العميل'],
      [
        'Nonconformity to analyse',
        'حالة عدم مطابقة للتحليل',
        'Quality management system upkeep',
        'إدامة نظام إدارة الجودة',
      ],
    ],
    resources: [['Complaints desk in Dubai', 'مكتب الشكاوى في دبي']],
    competence: [['Listens, and writes plainly', 'حسن الإصغاء ووضوح الكتابة']],
    controls: [['First answer within two working days', 'الرد الأول خلال يومي عمل']],
    indicators: [
      ['Answered in time: 95 %', 'الردود في موعدها: 95 %'],
      ['Satisfaction of the ten largest customers', 'رضا أكبر عشرة عملاء'],
    ],
    risks: [['A complaint by telephone is lost', 'ضياع شكوى هاتفية']],
  },
  hrm: {
    inputs: [
      ['Skills that are asked for', 'المهارات المطلوبة', 'All process owners', 'جميع مالكي العمليات'],
      ['New employees', 'موظفون جدد', 'Labour market', 'سوق العمل'],
    ],
    outputs: [
      ['People who can do the work', 'أفراد قادرون على أداء العمل', 'All processes', 'جميع العمليات'],
      ['Skills matrix', 'مصفوفة المهارات', 'Management', 'الإدارة'],
    ],
    resources: [['Training budget, training cell at machine 7', 'ميزانية التدريب وخلية تدريب عند الآلة 7']],
    competence: [['Trainers from our own shop floor', 'مدربون من أرضية المصنع']],
    controls: [['Nobody works alone before being released', 'لا يعمل أحد منفردًا قبل إجازته']],
    indicators: [['Planned trainings held: 90 %', 'التدريبات المنفذة من المخطط: 90 %']],
    risks: [['Know-how leaves with one person', 'رحيل الخبرة مع شخص واحد']],
  },
}
