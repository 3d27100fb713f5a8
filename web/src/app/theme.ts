import { createTheme, type ButtonProps, type CSSVariablesResolver, type MantineTheme } from '@mantine/core';

const NO_BANNER = { header: { role: 'presentation' } };

/** The colours themselves live in tokens.css; this only teaches Mantine to use them. */
export const theme = createTheme({
  primaryColor: 'cobalt',
  primaryShade: { light: 7, dark: 3 },
  defaultRadius: 4,
  black: '#15202e',
  white: '#ffffff',
  colors: {
    cobalt: [
      '#e9effb',
      '#d3dff6',
      '#afc4ee',
      '#8db0ff',
      '#5f86e0',
      '#3f69cc',
      '#2c55b8',
      '#1d45a3',
      '#17387f',
      '#102758',
    ],
    gray: [
      '#f5f7f9',
      '#edf0f4',
      '#e4e9ee',
      '#dce2e8',
      '#b4bec9',
      '#93a0af',
      '#7a8695',
      '#5f6c7c',
      '#465364',
      '#15202e',
    ],
    dark: [
      '#e8edf3',
      '#b2bdca',
      '#93a0af',
      '#6f7d8c',
      '#44515f',
      '#28323e',
      '#1a222d',
      '#141b24',
      '#0e141b',
      '#0b1016',
    ],
  },
  fontFamily: 'var(--font-sans)',
  fontFamilyMonospace: 'var(--font-sans)',
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '18px', xl: '21px' },
  lineHeights: { xs: '1.333', sm: '1.385', md: '1.4', lg: '1.278', xl: '1.25' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '4px', xl: '4px' },
  headings: {
    fontFamily: 'var(--font-serif)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '30px', lineHeight: '1.2' },
      h2: { fontSize: '18px', lineHeight: '1.278' },
      h3: { fontSize: '15px', lineHeight: '1.4' },
    },
  },
  shadows: { md: '0 4px 16px rgb(11 22 48 / 16%)', lg: '0 8px 24px rgb(11 22 48 / 20%)' },
  respectReducedMotion: true,
  // As plain objects: `Button.extend` and its kin would load every component named here with the first page.
  components: {
    Anchor: { defaultProps: { underline: 'never' } },
    Button: {
      defaultProps: { size: 'sm' },
      // Mantine reckons the contrast of a filled button with the light shade in both schemes.
      vars: (_theme: MantineTheme, props: ButtonProps) => ({
        root: {
          ...(props.size === 'sm' && { '--button-fz': 'var(--button-text)' }),
          ...((props.variant ?? 'filled') === 'filled' && {
            '--button-color': 'var(--on-cobalt)',
            '--button-hover': 'var(--cobalt-hover)',
          }),
        },
      }),
    },
    Checkbox: { vars: () => ({ root: { '--checkbox-icon-color': 'var(--on-cobalt)' } }) },
    Radio: { vars: () => ({ root: { '--radio-icon-color': 'var(--on-cobalt)' } }) },
    Select: { defaultProps: { allowDeselect: false, withCheckIcon: false } },
    // The heading of a dialog is no banner of the page, though Mantine puts it into a <header>.
    Modal: {
      defaultProps: { centered: true, attributes: NO_BANNER, transitionProps: { transition: 'fade', duration: 120 } },
    },
    Drawer: {
      defaultProps: {
        position: 'right',
        attributes: NO_BANNER,
        transitionProps: { transition: 'fade', duration: 120 },
      },
    },
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: { defaultProps: { size: 'md' } },
    Menu: {
      // Its hidden placeholder for the first focus is no item of a menu, and axe says so.
      defaultProps: {
        shadow: 'md',
        withInitialFocusPlaceholder: false,
        transitionProps: { transition: 'fade', duration: 120 },
      },
    },
    Tooltip: { defaultProps: { transitionProps: { transition: 'fade', duration: 120 } } },
    SegmentedControl: { defaultProps: { transitionDuration: 0, size: 'sm' } },
    Table: { defaultProps: { withTableBorder: false, striped: false, fz: 14 } },
    Tabs: { defaultProps: { keepMounted: false } },
  },
});

const SHARED = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--bole)',
  '--mantine-color-success': 'var(--turquoise)',
  '--mantine-color-anchor': 'var(--cobalt)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-hover': 'var(--chrome)',
  '--mantine-color-default-border': 'var(--control)',
  '--mantine-color-disabled': 'var(--sunk)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--rule-2)',
  '--mantine-primary-color-contrast': 'var(--on-cobalt)',
  '--mantine-color-cobalt-filled': 'var(--cobalt)',
  '--mantine-color-cobalt-filled-hover': 'var(--cobalt-hover)',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: SHARED, dark: SHARED });
