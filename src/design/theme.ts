import { createTheme, type MantineColorsTuple } from '@mantine/core'
import i18next from 'i18next'
import { readDay } from './typed/read-day.ts'

// Ink: the blue of a fountain pen on a signed record. Step 6 carries white text at 6:1.
const ink: MantineColorsTuple = [
  '#eef3fd',
  '#dbe5fb',
  '#b6caf4',
  '#8fadec',
  '#6f95e6',
  '#4f7bdd',
  '#2b5ac8',
  '#234ba9',
  '#1c3f8f',
  '#132e6d',
]

// Slate instead of grey: the stone itself, also behind dark pages.
const dark: MantineColorsTuple = [
  '#d9dde4',
  '#bcc2cc',
  '#9ca4b1',
  '#6d7583',
  '#3d4450',
  '#323843',
  '#262b34',
  '#1b1f26',
  '#14171d',
  '#0e1014',
]

const fonts = '"Inter Variable", "Touchstone Arabic", "IBM Plex Sans Arabic", system-ui, sans-serif'

const ways = ['previousMonth', 'nextMonth', 'previousYear', 'nextYear', 'previousDecade', 'nextDecade'] as const

/** The arrows of a calendar carry no word of their own. */
const calendarWords = () => Object.fromEntries(ways.map((way) => [way, i18next.t(`design:day.${way}`)]))

/** Nor does the cross that empties a day. */
const dayWords = () => ({ ariaLabels: calendarWords(), clearButtonProps: { 'aria-label': i18next.t('design:clear') } })

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 6, dark: 6 },
  colors: { ink, dark },
  autoContrast: true,
  luminanceThreshold: 0.33,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: fonts,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem' },
  headings: {
    fontFamily: fonts,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.35' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  // By name, so that a page does not fetch what it does not use.
  components: {
    Badge: {
      defaultProps: { variant: 'light', radius: 'sm' },
      styles: { root: { textTransform: 'none', fontWeight: 500 } },
    },
    Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 500 } } },
    DateInput: { defaultProps: () => ({ valueFormat: 'D MMM YYYY', dateParser: readDay, ...dayWords() }) },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
    NavLink: { styles: { root: { borderRadius: 6 } } },
    Paper: { defaultProps: { withBorder: true, radius: 'md' } },
    Select: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 6 } },
    Tabs: { defaultProps: { keepMounted: false } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 3 } },
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 320 } },
  },
})
