import type { DescriptionTold } from './told.ts'

/** The processes that make and deliver the product. */
export const making: Readonly<Record<string, DescriptionTold>> = {
  des: {
    inputs: [
      ['Part drawing and batch size', 'رسم القطعة وحجم الدفعة', 'Sales', 'المبيعات'],
      ['Experience with similar parts', 'الخبرة بقطع مشابهة', 'Machining', 'التشغيل الآلي'],
    ],
    outputs: [
      ['Fixture drawing and tool list', 'رسم المثبت وقائمة العدد', 'Machining', 'التشغيل الآلي'],
      ['Verified fixture', 'مثبت متحقق منه', 'Machining', 'التشغيل الآلي'],
    ],
    resources: [['CAD and simulation', 'برامج التصميم والمحاكاة']],
    competence: [['Design engineer with shop experience', 'مهندس تصميم ذو خبرة في الورشة']],
    controls: [['Review with the machinist before release', 'مراجعة مع المشغّل قبل الاعتماد']],
    indicators: [['Fixtures right at first use: 80 %', 'مثبتات صالحة من أول استخدام: 80 %']],
    risks: [['Thin walls yield under the clamp', 'انضغاط الجدران الرقيقة تحت المشابك']],
  },
  pur: {
    inputs: [
      ['Purchase requisition', 'طلب شراء', 'Production planning', 'تخطيط الإنتاج'],
      ['Offer with certificates', 'عرض سعر مع الشهادات', 'Supplier', 'المورّد'],
    ],
    outputs: [
      ['Purchase order with specification', 'أمر شراء مع المواصفات', 'Supplier', 'المورّد'],
      ['Delivered material', 'مواد موردة', 'Incoming inspection', 'فحص الوارد'],
      ['Evaluation of the supplier', 'تقييم المورّد', 'Management', 'الإدارة'],
    ],
    resources: [['Three buyers, list of external providers', 'ثلاثة مسؤولي مشتريات وقائمة المورّدين المعتمدين']],
    competence: [['Knows material standards and certificates', 'الإلمام بمواصفات المواد وشهاداتها']],
    controls: [
      ['Orders only to evaluated suppliers', 'الشراء من مورّدين مقيَّمين فقط'],
      ['Incoming inspection of every heat', 'فحص الوارد لكل صبّة'],
    ],
    indicators: [
      ['Deliveries on the promised day: 92 %', 'التوريد في الموعد: 92 %'],
      ['Rejected lots: below 2 %', 'الدفعات المرفوضة: أقل من 2 %'],
    ],
    risks: [['Only one mill for titanium bar', 'مصنع وحيد لقضبان التيتانيوم']],
    documents: [['Purchasing and evaluation of external providers', 'المشتريات وتقييم المزودين الخارجيين']],
  },
  pln: {
    inputs: [
      ['Reviewed order', 'طلب مراجَع', 'Sales', 'المبيعات'],
      ['State of machines', 'حالة الآلات', 'Maintenance', 'الصيانة'],
    ],
    outputs: [
      ['Weekly plan and routers', 'الخطة الأسبوعية وبطاقات التشغيل', 'Machining, assembly', 'التشغيل والتجميع'],
      ['Purchase requisition', 'طلب شراء', 'Purchasing', 'المشتريات'],
    ],
    resources: [['Planning board and order system', 'لوحة التخطيط ونظام الطلبات']],
    competence: [['Knows the times of each machine group', 'معرفة أزمنة كل مجموعة آلات']],
    controls: [['Daily meeting of fifteen minutes', 'اجتماع يومي لربع ساعة']],
    indicators: [['Orders finished in the planned week: 90 %', 'طلبات أُنجزت في أسبوعها: 90 %']],
    risks: [['Urgent orders push out everything else', 'الطلبات العاجلة تؤخر ما سواها']],
  },
  mac: {
    inputs: [
      ['Router and program', 'بطاقة التشغيل والبرنامج', 'Production planning', 'تخطيط الإنتاج'],
      ['Released material', 'مواد مفرج عنها', 'Incoming inspection', 'فحص الوارد'],
      ['Verified fixture', 'مثبت متحقق منه', 'Design', 'التصميم'],
    ],
    outputs: [
      ['Machined parts with records', 'قطع مشغّلة مع سجلاتها', 'Inspection and release', 'الفحص والإفراج'],
      ['Scrap report', 'تقرير الخردة', 'Management', 'الإدارة'],
    ],
    resources: [['Eighteen CNC machines, cooled hall', 'ثماني عشرة آلة تحكم رقمي وصالة مبرّدة']],
    competence: [['Released for the machine group', 'إجازة العمل على مجموعة الآلات']],
    controls: [
      ['First article measured before the batch runs', 'قياس القطعة الأولى قبل بدء الدفعة'],
      ['Programs are locked after release', 'قفل البرامج بعد اعتمادها'],
    ],
    indicators: [
      ['Scrap: below 1.5 %', 'الخردة: أقل من 1.5 %'],
      ['First-pass yield: 96 %', 'المطابقة من المرة الأولى: 96 %'],
    ],
    risks: [['Heat drift in the afternoon', 'انحراف القياس بسبب الحرارة عصرًا']],
    documents: [['Setting up the five-axis machining centre', 'إعداد مركز التشغيل خماسي المحاور']],
  },
  asm: {
    inputs: [
      ['Released parts', 'قطع مفرج عنها', 'Inspection and release', 'الفحص والإفراج'],
      ['Parts that belong to the customer', 'قطع مملوكة للعميل', 'Customer', 'العميل'],
    ],
    outputs: [['Tested assemblies', 'مجمّعات مختبرة', 'Inspection and release', 'الفحص والإفراج']],
    resources: [['Test bench up to 690 bar', 'منصة اختبار حتى 690 بار']],
    competence: [['Torque and pressure test training', 'تدريب على عزم الشد واختبار الضغط']],
    controls: [['Pressure test of every assembly', 'اختبار ضغط لكل مجمّع']],
    indicators: [['Assemblies tight at first test: 98 %', 'مجمّعات محكمة من أول اختبار: 98 %']],
    risks: [['Seals of the wrong batch', 'موانع تسرب من دفعة خاطئة']],
  },
  ins: {
    inputs: [
      ['Machined parts with records', 'قطع مشغّلة مع سجلاتها', 'Machining', 'التشغيل الآلي'],
      ['Calibrated equipment', 'أجهزة معايرة', 'Calibration', 'المعايرة'],
    ],
    outputs: [
      ['Released parts with certificate', 'قطع مفرج عنها مع شهادتها', 'Warehouse and dispatch', 'المستودعات والشحن'],
      ['Parts on hold', 'قطع محجوزة', 'Quality management system upkeep', 'إدامة نظام إدارة الجودة'],
    ],
    resources: [['Two coordinate measuring machines at 20 °C', 'آلتا قياس إحداثي عند 20 °م']],
    competence: [['Inspector released for the measuring machine', 'مفتش مجاز لآلة القياس']],
    controls: [['Whoever made a part does not release it', 'لا يفرج عن القطعة من صنعها']],
    indicators: [['Wrong parts that reached a customer: none', 'قطع غير مطابقة وصلت إلى عميل: لا شيء']],
    risks: [['Pressure of delivery at the end of the month', 'ضغط التسليم نهاية الشهر']],
    documents: [['Control of nonconforming outputs', 'ضبط المخرجات غير المطابقة']],
  },
  cal: {
    inputs: [['Equipment that is due', 'أجهزة حل موعد معايرتها', 'All processes', 'جميع العمليات']],
    outputs: [
      ['Calibrated equipment', 'أجهزة معايرة', 'Inspection, machining', 'الفحص والتشغيل'],
      ['Calibration certificate', 'شهادة معايرة', 'Quality department', 'إدارة الجودة'],
    ],
    resources: [['Reference gauges, traceable to national standards', 'مقاييس مرجعية مسندة إلى المعايير الوطنية']],
    competence: [['Metrology course of the laboratory', 'دورة القياس الخاصة بالمختبر']],
    controls: [['Overdue equipment is locked away', 'حجز الأجهزة المتجاوزة موعدها']],
    indicators: [['Equipment overdue: none', 'أجهزة متجاوزة موعدها: لا شيء']],
    risks: [['Privately owned gauges on the shop floor', 'أدوات قياس شخصية في الورشة']],
    documents: [['Calibration of measuring equipment', 'معايرة أجهزة القياس']],
  },
  mnt: {
    inputs: [
      ['Hours of the machines', 'ساعات عمل الآلات', 'Machining', 'التشغيل الآلي'],
      ['Spare parts', 'قطع غيار', 'Purchasing', 'المشتريات'],
    ],
    outputs: [['Machines within their limits', 'آلات ضمن حدودها', 'Machining, assembly', 'التشغيل والتجميع']],
    resources: [['Five technicians, laser for geometry', 'خمسة فنيين وجهاز ليزر للهندسة']],
    competence: [['Training of the machine makers', 'تدريب صانعي الآلات']],
    controls: [['Geometry of each machine twice a year', 'قياس هندسة كل آلة مرتين سنويًا']],
    indicators: [['Unplanned stops: below 4 %', 'التوقفات غير المخططة: أقل من 4 %']],
    risks: [['Chillers fail in August', 'تعطل المبردات في أغسطس']],
  },
  whs: {
    inputs: [
      ['Released parts with certificate', 'قطع مفرج عنها مع شهادتها', 'Inspection and release', 'الفحص والإفراج'],
    ],
    outputs: [
      ['Delivery with papers', 'شحنة مع مستنداتها', 'Customer', 'العميل'],
      ['Delivery record', 'سجل التسليم', 'Customer feedback', 'ملاحظات العملاء'],
    ],
    resources: [['Dry store with humidity control', 'مخزن جاف مضبوط الرطوبة']],
    competence: [['Packing of corrosion-sensitive parts', 'تغليف القطع الحساسة للتآكل']],
    controls: [['Two people count each delivery', 'شخصان يعدّان كل شحنة']],
    indicators: [['Deliveries complete and in time: 97 %', 'شحنات كاملة وفي موعدها: 97 %']],
    risks: [['Corrosion in sea air', 'التآكل في هواء البحر']],
  },
}
