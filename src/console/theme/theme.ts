import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The accent colour: a deep green, lighter in dark mode. */
const pine: MantineColorsTuple = [
  '#e8f6f2',
  '#d3ebe4',
  '#a6d8ca',
  '#75c3ae',
  '#4db297',
  '#2f9f84',
  '#1a8470',
  '#0f6b5c',
  '#0b574b',
  '#06443a',
]

/** The greys of dark mode, from the text to the background. */
const dark: MantineColorsTuple = [
  '#e7e9eb',
  '#c9cdd2',
  '#9ba4ae',
  '#737c87',
  '#3a4047',
  '#2a2e33',
  '#1a1d20',
  '#101214',
  '#0c0e10',
  '#08090a',
]

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 7 },
  colors: { pine, dark },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  defaultRadius: 6,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: { fontWeight: '600' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
})
