import { asked, document, place, record } from '../evidence.ts'
import { minor, noted, opportunity, strength, takenUp } from './told.ts'

export const certificationFindings = [
  minor(
    'cert-1',
    '9.3.2',
    'mgt',
    'The minutes of the last two management reviews do not cover the performance of external providers and the adequacy of resources.',
    [
      record('Management review minutes MR-07 and MR-08'),
      document('Agenda template F-MGT-03 rev. 2: neither input listed'),
    ],
  ),
  minor(
    'cert-2',
    '8.5.1',
    'mac',
    'On two of seven machines a set-up sheet one revision behind the released drawing was in use; one of the changed dimensions is a fit.',
    [
      place('Musaffah plant, machines CNC-04 and CNC-09'),
      record('Set-up sheets SU-2231 rev. B and SU-2260 rev. A; drawings at rev. C and rev. B'),
    ],
  ),
  minor(
    'cert-3',
    '10.2.1',
    'qms',
    'In three of eight closed corrective actions the effectiveness review says that the action was carried out; it does not say whether the nonconformity came back.',
    [record('Corrective action records of last year: three with the review "action implemented, closed"')],
  ),
  opportunity(
    'cert-4',
    '6.2.1',
    'mgt',
    'Quality objectives are set for the company as a whole. Objectives by process would let process owners see their own share.',
    [document('Quality objectives of the year, five objectives, no owner below top management')],
    takenUp('Process owners propose two objectives each with the next planning round.'),
  ),
  opportunity(
    'cert-5',
    '9.1.2',
    'sal',
    'The customer survey reaches purchasing staff only. Asking the users of the parts as well would show assembly problems earlier.',
    [record('Survey of last year: 31 answers, all from purchasing departments')],
    takenUp('Second short questionnaire for receiving and assembly departments drafted.'),
  ),
  opportunity(
    'cert-6',
    '7.1.4',
    'mac',
    'Chip and coolant on the walkways between cells 6 and 8 were cleaned during the visit; a fixed interval instead of "when needed" would keep them clear.',
    [place('Musaffah plant, walkway between cells 6 and 8')],
    takenUp('Cleaning every two hours added to the shift checklist.'),
  ),
  opportunity(
    'cert-7',
    '9.2.2',
    'qms',
    'Internal audit reports name clauses and processes well. Naming the risk behind a finding would help management to set priorities.',
    [record('Internal audit reports of the last twelve months, three read')],
  ),
  strength(
    'cert-8',
    '8.2.3.1',
    'sal',
    'Contract review of special characteristics is done together by sales, production and inspection before the quotation; six of six sampled orders show it.',
    [record('Orders SO-6104, SO-6111, SO-6120, SO-6133, SO-6140 and SO-6152'), asked('Sales Manager')],
    noted('Shared with the team.'),
  ),
]
