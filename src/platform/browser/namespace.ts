/** `../../modules/audits/texts/en.json` → `audits`, `../../modules/audits/ui/texts/en.json` → `audits-ui`; `../../kernel/texts/en.json` → `kernel`; `./texts/en.json`, our own → `platform`. */
export function namespaceOf(path: string): string {
  const [room = '', subject = '', place = ''] = path.split('/').filter((part) => part !== '..' && part !== '.')
  if (room === 'texts') return 'platform'
  if (room !== 'modules' && room !== 'apps') return room
  return place === 'ui' ? `${subject}-ui` : subject
}
