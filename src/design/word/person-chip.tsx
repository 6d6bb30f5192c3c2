import { Avatar, Group, Text } from '@mantine/core'

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
    <Group gap={8} wrap="nowrap" style={{ minWidth: 0, display: 'inline-flex' }}>
      <Avatar
        size={size}
        color="ink"
        variant="light"
        aria-hidden
        styles={{ placeholder: { fontSize: size * 0.4, fontWeight: 600 } }}
      >
        {initialsOf(name)}
      </Avatar>
      <div style={{ minWidth: 0 }}>
        <Text component="bdi" size="sm" truncate display="block" style={{ textAlign: 'match-parent' }}>
          {name}
        </Text>
        {caption && (
          <Text size="xs" c="dimmed" truncate>
            {caption}
          </Text>
        )}
      </div>
    </Group>
  )
}
