/** What is part of what. */
export const hierarchy: readonly (readonly [part: string, whole: string])[] = [
  ['qms', 'mgt'],
  ['doc', 'qms'],
  ['aud', 'qms'],
  ['cap', 'qms'],
  ['csf', 'sal'],
  ['sat', 'csf'],
  ['chg', 'des'],
  ['sup', 'pur'],
  ['inc', 'pur'],
  ['mac', 'pln'],
  ['set', 'mac'],
  ['coa', 'pln'],
  ['asm', 'pln'],
  ['cal', 'ins'],
]
