import { asked, document, record } from '../evidence.ts'
import type { CaseTold } from './told.ts'

/** Raised in the course of work: answered, and being carried out or watched. */
export const casesInWork: readonly CaseTold[] = [
  {
    key: 'castings',
    from: {
      on: 610,
      by: 'mariam',
      grade: 'major',
      clause: '8.4.1',
      process: 'pur',
      site: 'auh',
      source: 'supplier',
      statement:
        'Thirty-eight of 150 aluminium castings showed porosity after machining; the foundry had moved its production to another site without telling us.',
      evidence: [record('Rejection reports RJ-771 to RJ-776'), record('Letter of the foundry about its new site')],
    },
    owner: 'fatima',
    decider: 'mariam',
    acknowledged: 612,
    rounds: [
      {
        response: {
          on: 622,
          correction: 'The 38 castings were sent back, the remaining 112 were X-rayed: 9 more sorted out.',
          extent: 'Castings of two further part numbers from the new site: 240 X-rayed, 6 sorted out.',
          whys: [
            'Why porous? The new furnace degasses less.',
            'Why were we not told? The contract does not ask for it.',
            'Why did we not notice the address? Delivery notes are compared with the order number only.',
          ],
          cause: 'Neither contract nor receipt of goods reacts to a new place of production at a supplier.',
          actions: [
            {
              who: 'fatima',
              what: 'Agree a duty to announce changes of place, process and material with all 21 suppliers of special parts.',
              due: 700,
              started: 640,
              postponed: { on: 695, to: 727, reason: 'Five suppliers abroad answer after their holidays.' },
            },
            {
              who: 'hassan',
              what: 'Compare the place of production on the certificate with the approval at goods receipt.',
              due: 690,
              started: 650,
              done: {
                on: 684,
                what: 'Field added to the receipt sheet; in use for five weeks.',
                evidence: [record('Receipts GR-9004 to GR-9061')],
              },
              verified: { on: 692, note: 'Twelve sheets read, all filled in.' },
            },
            {
              who: 'staff5',
              what: 'Visit the new site of the foundry with a casting specialist.',
              due: 715,
              kind: 'improvement',
              started: 700,
              done: {
                on: 713,
                what: 'Visited; degassing unit ordered by the foundry.',
                evidence: [record('Visit report of the foundry')],
              },
            },
            {
              who: 'yousef',
              what: 'Buy an X-ray unit for incoming castings.',
              due: 745,
              cancelled: { on: 680, reason: 'A service laboratory in Abu Dhabi takes it over at a tenth of the cost.' },
            },
            { who: 'staff11', what: 'Agree a sampling plan for X-ray with the service laboratory.', due: 745 },
          ],
        },
        accepted: {
          on: 628,
          criterion: 'No porous casting after machining in 500 parts; every change of site announced.',
          review: 820,
        },
      },
    ],
  },
  {
    key: 'picking',
    from: {
      on: 560,
      by: 'hassan',
      grade: 'minor',
      clause: '8.5.2',
      process: 'whs',
      site: 'dxb',
      source: 'process',
      statement: 'شُحن صنفان متشابهان بالتبادل إلى عميلين: ثمانية صناديق من المحاور بطول 210 مم بدل 201 مم.',
      evidence: [record('إشعارا التسليم DN-8401 وDN-8402'), asked('أمين المخزن في مناوبة المساء')],
    },
    owner: 'hassan',
    decider: 'mariam',
    acknowledged: 561,
    rounds: [
      {
        response: {
          on: 572,
          correction: 'استُبدلت الصناديق الثمانية خلال يومين ووافق العميلان كتابةً.',
          extent: 'جُردت أصناف المحاور كلها (34 صنفًا): خمسة أزواج متشابهة في مواقع متجاورة، ونُقلت.',
          whys: [
            'لماذا تبادل الصنفان؟ لأن الموقعين متجاوران والملصقين متشابهان.',
            'لماذا؟ لأن الموقع يُعطى بحسب الفراغ.',
            'لماذا لم يُكتشف؟ لأن المسح يقرأ الموقع لا القطعة.',
          ],
          cause: 'المسح عند الصرف يقرأ رمز الموقع لا رمز القطعة، فلا يمنع خلط المتشابه.',
          actions: [
            {
              who: 'staff9',
              what: 'مسح رمز القطعة عند الصرف، ولا تُطبع ورقة الشحن دونه.',
              due: 640,
              started: 585,
              done: {
                on: 632,
                what: 'المسح مفعّل في الممرات كلها.',
                evidence: [record('سجل المسح لأسبوعين: 9 حالات رفض')],
              },
              verified: { on: 638, note: 'جُرّب أمامي بصندوق خاطئ فرفضه النظام.' },
            },
          ],
        },
        accepted: { on: 578, criterion: 'لا خطأ في الصنف خلال ثلاثة أشهر من الشحن.', review: 730 },
        implemented: 642,
      },
    ],
  },
  {
    key: 'packing',
    from: {
      on: 520,
      by: 'layla',
      grade: 'minor',
      clause: '8.5.4',
      process: 'whs',
      site: 'dxb',
      source: 'customer',
      statement: 'Al Dhafra Pumps found rust on 26 of 200 shafts after sea transport of nineteen days.',
      evidence: [
        record('Complaint C-104 with photos of the customer'),
        document('Packing instruction WI-WHS-07 rev. 2'),
      ],
    },
    owner: 'hassan',
    decider: 'mariam',
    acknowledged: 523,
    rounds: [
      {
        response: {
          on: 533,
          correction: 'Twenty-six shafts were polished at the customer by our service within a week.',
          extent: 'Three more sea shipments on their way: customers warned, two found no rust, one 4 shafts.',
          whys: [
            'Why rust? The film bag was not closed with desiccant.',
            'Why not? The instruction makes no difference between road and sea.',
            'Why? Sea transport began only this spring.',
          ],
          cause:
            'The packing instruction knows road transport only; the new way of shipping was started without looking at packing.',
          actions: [
            {
              who: 'hassan',
              what: 'Write a packing instruction for sea transport: vapour inhibitor bag, desiccant, humidity card.',
              due: 570,
              started: 545,
              done: {
                on: 566,
                what: 'WI-WHS-11 in use, 14 shipments packed.',
                evidence: [document('WI-WHS-11 rev. 1')],
              },
            },
          ],
        },
        accepted: {
          on: 539,
          criterion: 'Ten sea shipments with a dry humidity card on arrival and no complaint.',
          review: 715,
        },
        implemented: 572,
        reviews: [
          {
            on: 718,
            verdict: 'effective',
            result: 'Thirteen shipments, cards dry, no complaint.',
            evidence: [record('Arrival cards of thirteen shipments')],
          },
        ],
      },
    ],
  },
]
