import {
  Badge,
  Button,
  createTheme,
  Menu,
  type MantineColorsTuple,
  NavLink,
  Paper,
  Select,
  Table,
  Tabs,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'

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

const fonts = '"Inter Variable", "IBM Plex Sans Arabic", system-ui, sans-serif'

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
  components: {
    Badge: Badge.extend({
      defaultProps: { variant: 'light', radius: 'sm' },
      styles: { root: { textTransform: 'none', fontWeight: 500 } },
    }),
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 500 } } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', position: 'bottom-end' } }),
    NavLink: NavLink.extend({ styles: { root: { borderRadius: 6 } } }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, radius: 'md' } }),
    Select: Select.extend({ defaultProps: { size: 'sm' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 6 } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true, minRows: 3 } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true, multiline: true, maw: 320 } }),
  },
})
