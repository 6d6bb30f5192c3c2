import { type CSSVariablesResolver, DEFAULT_THEME } from '@mantine/core'

const names = [...Object.keys(DEFAULT_THEME.colors), 'ink'].filter((name) => name !== 'dark')

const everyColour = (suffix: string, step: number) =>
  Object.fromEntries(names.map((name) => [`--mantine-color-${name}-${suffix}`, `var(--mantine-color-${name}-${step})`]))

const oneColour = (name: string, text: string) => ({
  [`--mantine-color-${name}-text`]: text,
  [`--mantine-color-${name}-light-color`]: text,
})

/** Stock Mantine paints dimmed, placeholder, light and error texts at 2.3 to 3.5:1; these stand at 4.5:1 and better (WCAG AA). */
export const tokens: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...everyColour('text', 9),
    ...everyColour('light-color', 9),
    ...oneColour('ink', 'var(--mantine-color-ink-7)'),
    ...oneColour('lime', '#3d6b07'),
    ...oneColour('yellow', '#855000'),
    ...oneColour('orange', '#a33b06'),
    ...oneColour('teal', '#066649'),
    ...oneColour('green', '#1c6b2d'),
    ...oneColour('cyan', '#075763'),
    ...oneColour('blue', '#1453a0'),
    ...oneColour('grape', '#862e9c'),
    ...oneColour('red', '#b3221f'),
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#58616c',
    '--mantine-color-placeholder': '#666f7a',
    '--mantine-color-error': '#c22724',
    '--mantine-color-default-border': '#d9dee5',
    '--touchstone-ground': '#f6f7f9',
    '--touchstone-stone': '#232b3a',
    '--touchstone-stone-lit': '#3a465c',
    '--touchstone-hairline': '#e8ebf0',
    '--touchstone-head': '#fafbfc',
  },
  dark: {
    ...everyColour('text', 4),
    ...everyColour('light-color', 2),
    '--mantine-color-ink-text': 'var(--mantine-color-ink-3)',
    '--mantine-color-ink-light': '#22345c',
    '--mantine-color-ink-light-hover': '#294073',
    '--mantine-color-ink-light-color': 'var(--mantine-color-ink-1)',
    '--mantine-color-gray-light': '#333a45',
    '--mantine-color-gray-light-hover': '#3d4450',
    '--mantine-color-blue-light': '#17324f',
    '--mantine-color-teal-light': '#123a31',
    '--mantine-color-orange-light': '#4a2f16',
    '--mantine-color-red-light': '#4b2326',
    '--mantine-color-grape-light': '#3d2449',
    '--mantine-color-dimmed': '#a4acb9',
    '--mantine-color-placeholder': '#949cab',
    '--mantine-color-error': '#ff8f8a',
    '--mantine-color-anchor': 'var(--mantine-color-ink-3)',
    '--touchstone-ground': 'var(--mantine-color-dark-8)',
    '--touchstone-stone': '#3d4960',
    '--touchstone-stone-lit': '#56657f',
    '--touchstone-hairline': '#2b313b',
    '--touchstone-head': '#1f242c',
  },
})

/** What a thing's state means to the eye; the words and the icon say the same. */
export const tones = ['neutral', 'info', 'progress', 'good', 'warning', 'bad', 'waiting'] as const
export type Tone = (typeof tones)[number]

export const colourOf: Readonly<Record<Tone, string>> = {
  neutral: 'gray',
  info: 'blue',
  progress: 'ink',
  good: 'teal',
  warning: 'orange',
  bad: 'red',
  waiting: 'grape',
}
