import { document, place, record } from '../evidence.ts'
import type { CaseTold } from './told.ts'

/** What the surveillance audit of the certification body led to. */
export const certificationCases: readonly CaseTold[] = [
  {
    key: 'cert-1',
    from: { finding: 'cert-1' },
    owner: 'mansoori',
    decider: 'omar',
    acknowledged: 592,
    rounds: [
      {
        response: {
          on: 606,
          correction:
            'Supplier performance and resources of the first half-year were reviewed in an extra meeting; two decisions were taken.',
          extent: 'The other inputs were compared with the last four minutes: all are there.',
          whys: [
            'Why were they not covered? They are not on the agenda.',
            'Why? The agenda template was copied from the former edition.',
            'Why did nobody notice? The minutes are compared with the agenda, not with the requirement.',
          ],
          cause: 'The agenda template was never compared with the inputs asked for, and it alone steers the meeting.',
          actions: [
            {
              who: 'mariam',
              what: 'Write a new agenda template with every input and a place for the figures; compare it yearly.',
              due: 660,
              started: 622,
              done: {
                on: 655,
                what: 'Template rev. 3 is in use.',
                evidence: [document('Agenda template F-MGT-03 rev. 3')],
              },
              verified: { on: 662, note: 'Compared line by line.' },
            },
            {
              who: 'fatima',
              what: 'Prepare half-yearly figures on external providers for the management review.',
              due: 690,
              started: 640,
              postponed: { on: 686, to: 726, reason: 'The figures of two suppliers come with the new quarter.' },
            },
          ],
        },
        accepted: {
          on: 612,
          criterion: 'Minutes of the next review show every input with a figure or a statement.',
          review: 760,
        },
      },
    ],
  },
  {
    key: 'cert-2',
    from: { finding: 'cert-2' },
    owner: 'khalid',
    decider: 'omar',
    acknowledged: 591,
    rounds: [
      {
        response: {
          on: 604,
          correction:
            'Both set-up sheets were replaced the same hour; parts made with them were measured: all within the new dimensions.',
          extent: 'All 61 set-up sheets on 14 machines were compared: one more behind, without effect on dimensions.',
          whys: [
            'Why was the old sheet there? It was kept in the folder of the machine.',
            'Why was it not replaced? The release of a drawing informs planning, not the machine.',
            'Why? Sheets are printed once and travel with the fixture.',
          ],
          cause: 'A released drawing does not reach the printed sheet: paper at the machine has no owner.',
          actions: [
            {
              who: 'staff7',
              what: 'Show set-up sheets on the machine terminal from the document list; remove the folders.',
              due: 645,
              started: 612,
              done: {
                on: 640,
                what: 'Fourteen terminals show the sheet; the folders are gone.',
                evidence: [place('Machines CNC-01 to CNC-14')],
              },
            },
          ],
        },
        accepted: { on: 609, criterion: 'No outdated sheet in two walks over all machines.', review: 720 },
        implemented: 646,
        reviews: [
          {
            on: 722,
            verdict: 'effective',
            result: 'Two walks, 28 looks: every terminal showed the released revision.',
            evidence: [record('Walk sheets of September and October')],
          },
        ],
      },
    ],
  },
  {
    key: 'cert-3',
    from: { finding: 'cert-3' },
    owner: 'mariam',
    decider: 'omar',
    acknowledged: 590,
    rounds: [
      {
        response: {
          on: 600,
          correction:
            'The three reviews were done again with figures: two effective, one is watched for another quarter.',
          extent: 'All 27 closed records of last year were read: no other review of this kind.',
          whys: [
            'Why do reviews only say "implemented"? The form asks "action completed?".',
            'Why? Completion and effect were one step in the former form.',
            'Why was it not seen? No criterion had been set to compare with.',
          ],
          cause:
            'No criterion of effectiveness is set when an answer is accepted, so that the review can only look at completion.',
          actions: [
            {
              who: 'mariam',
              what: 'Accept answers only with a criterion and a date of review; split the two steps in the procedure.',
              due: 640,
              started: 608,
              done: {
                on: 634,
                what: 'SOP-QMS-004 rev. 5 in use; eleven answers accepted with a criterion.',
                evidence: [document('SOP-QMS-004 rev. 5')],
              },
            },
          ],
        },
        accepted: { on: 605, criterion: 'Ten reviews in a row answer the criterion with a figure.', review: 730 },
        implemented: 641,
      },
    ],
  },
]
