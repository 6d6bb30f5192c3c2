/** `../../modules/audits/texts/en.json` → `audits`; `../../apps/web/texts/en.json` → `web`; `../../kernel/texts/en.json` → `kernel`. */
export function namespaceOf(path: string): string {
  const folders = path.split('/').filter((part) => part !== '..' && part !== '.')
  const [room = '', subject = ''] = folders
  return room === 'modules' || room === 'apps' ? subject : room
}
