import { asked, document, place, record, seen } from '../evidence.ts'
import { major, minor, opportunity, strength } from './told.ts'

export const machiningFindings = [
  major(
    'mac-1',
    '8.6',
    'mac',
    'Forty-two valve stems of order SO-6410 were delivered before the thread had been gauged. The release signature had been given at the beginning of the shift, for the whole order. The customer found six stems out of tolerance.',
    [
      record('Release record RR-6410 signed 06:50, last part machined 13:20 of the same day'),
      record('Delivery note DN-8812 and customer notification CN-2217'),
      asked('Shift supervisor and the inspector of that day'),
    ],
  ),
  minor(
    'mac-2',
    '8.5.1',
    'mac',
    'أوقف المشغّلون الفحص الدوري أثناء التشغيل (كل عشر قطع) في ثلاثة من ثمانية أوامر، وملأوا ورقة القياس في نهاية المناوبة.',
    [
      record('أوراق القياس للأوامر WO-9310 وWO-9322 وWO-9327: الخط والوقت نفسهما لكل القراءات'),
      asked('مشغّل الخلية 5، مناوبة المساء'),
    ],
  ),
  minor(
    'mac-3',
    '8.5.2',
    'mac',
    'Heat numbers are lost when bars are cut: in the cut-length rack five of fourteen bundles carried no heat number.',
    [place('Musaffah plant, saw area, rack S-2'), document('WI-MAC-03 rev. 3: the heat number goes on every bundle')],
  ),
  minor(
    'mac-4',
    '8.5.6',
    null,
    'غُيّر سائل التبريد في الخلايا الأربع إلى نوع آخر دون مراجعة للتغيير ودون موافقة موثّقة، وظهرت بعده بقع على قطع الألمنيوم.',
    [record('أمر الشراء PO-4118 لسائل التبريد'), record('تقرير الرفض لأغسطس: 31 قطعة ألمنيوم بسبب البقع')],
  ),
  minor(
    'mac-5',
    '7.1.4',
    'mac',
    'The temperature in cell 7, where tolerances of ±4 µm are held, is neither monitored nor limited; on the day of the audit it ranged from 24 to 31 °C.',
    [
      place('Musaffah plant, cell 7, readings at 08:40 and 13:15'),
      seen('Gate 2 beside the cell open from 12:30 to 13:30'),
    ],
  ),
  opportunity(
    'mac-6',
    '8.5.1',
    'mac',
    'تُكتب تصحيحات تآكل العدد على ورقة الآلة ولا تُجمع؛ جمعها يُظهر متى يجب تبديل العدّة قبل أن تخرج القطعة عن حدّها.',
    [record('أوراق التصحيح للآلات CNC-02 وCNC-05')],
  ),
  opportunity(
    'mac-7',
    '8.5.4',
    'mac',
    'Finished shafts wait up to two days uncovered beside the deburring bench. Covered racks would keep abrasive dust off ground surfaces.',
    [place('Deburring area, Musaffah')],
  ),
  strength(
    'mac-8',
    '8.5.1',
    'mac',
    'Set-up time on the multi-spindle machine was halved with pre-set tool holders; the first part was good in nine of ten set-ups looked at.',
    [record('Set-up records of machine CNC-11, ten set-ups'), asked('CNC operator of cell 6')],
  ),
]
