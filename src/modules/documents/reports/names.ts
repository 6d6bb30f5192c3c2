import type { CopyData } from './copy-data.ts'

/** `PRO-012-r3`, `PRO-012-r3-copy-2` */
export const nameOfCopy = ({ number, title, revision, print }: CopyData): string =>
  [number || title.en, `r${revision}`, ...(print ? [`copy-${print.copy}`] : [])].join('-')

/** The file somebody uploaded, under the number and revision it stands for. */
export function nameOfFile(data: CopyData, name: string): string {
  const [, ending = ''] = /(\.[A-Za-z0-9]{1,8})$/.exec(name) ?? []
  return `${nameOfCopy(data)}${ending.toLowerCase()}`
}
