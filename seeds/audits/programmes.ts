/** What the two audit programmes say. */
export const programmeWords = {
  last: {
    title: 'Audit programme',
    objectives:
      'Every process that touches the product is audited once.\nSuppliers of special processes are visited.\nالتحقق من فاعلية الإجراءات التصحيحية للعام السابق.',
    risks: [
      {
        kind: 'risk',
        text: 'Only four auditors, two of them also work in processes',
        action: 'Independence is checked when teams are formed; one more auditor is trained.',
      },
      {
        kind: 'opportunity',
        text: 'المدققون يتعلمون من عمليات لا يعرفونها',
        action: 'يرافق كل مدقق فريقًا خارج قسمه مرة في السنة.',
      },
    ],
    methods: 'On site, by interview, observation and sampling along the order.',
    approver: 'mansoori',
    revisedBy: 'mariam',
    revisedBecause: 'The information technology audit is covered by the audit of the group; the design office moves.',
    besides: [
      {
        key: 'it',
        title: 'Information technology and backups',
        processes: ['qms'],
        sites: ['auh'],
        reason: 'New system since January.',
        frequency: 'once',
        month: 9,
      },
    ],
    dropped: { key: 'it', reason: 'Audited by the group in June; the report is on file.' },
    review:
      'Three of four audits were held and their findings closed. The design office was not audited and comes first next year. Supplier audits brought the most: they are kept.\nنُفّذت ثلاث عمليات تدقيق من أربع، وأُغلقت نتائجها كلها.',
  },
  this: {
    title: 'Audit programme',
    objectives:
      'Every process is audited, more often where customers were disappointed.\nAre we ready for ISO 9001:2026?\nالتحقق من نتائج تدقيق جهة منح الشهادات.',
    risks: [
      {
        kind: 'risk',
        text: 'Auditors are taken off for production in the last quarter',
        action: 'No audit in the last two weeks of December.',
      },
      {
        kind: 'risk',
        text: 'تدقيق موقع العين يحتاج إلى سفر الفريق كله',
        action: 'يُجمع تدقيق العين في زيارة واحدة مع تدقيق الصيانة.',
      },
      { kind: 'opportunity', text: 'The surveillance audit shows where others look', action: '' },
    ],
    methods: 'On site; half a day remote for the Dubai office.',
    approver: 'mariam',
    besides: [
      {
        key: 'follow-up',
        title: 'Follow-up of release in machining',
        processes: ['mac', 'ins'],
        sites: ['auh'],
        reason: 'Release after the last check is to be seen in the night shift too.',
        frequency: 'once',
        month: 12,
      },
    ],
  },
} as const
