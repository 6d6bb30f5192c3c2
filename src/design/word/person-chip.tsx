import { Text } from '@mantine/core'
import look from './word.module.css'

export const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => word && word !== 'ال')
    .map((word) => [...word.replace(/^ال/, '')][0] ?? '')
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join('\u200c') // Arabic initials stand apart instead of joining into a word

/** A person by name, with a mark the eye can find again. */
export function PersonChip({ name, caption, size = 22 }: { name: string; caption?: string; size?: number }) {
  return (
    <div className={look.person}>
      <span className={look.mark} style={{ inlineSize: size, blockSize: size, fontSize: size * 0.4 }} aria-hidden>
        {initialsOf(name)}
      </span>
      <div style={{ minWidth: 0 }}>
        <bdi className={look.name}>{name}</bdi>
        {caption && (
          <Text size="xs" c="dimmed" truncate>
            {caption}
          </Text>
        )}
      </div>
    </div>
  )
}
