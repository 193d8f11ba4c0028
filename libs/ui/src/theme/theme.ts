import { createTheme, mergeThemeOverrides } from '@mantine/core';
import { tokenColours } from './shades';
import { tokenVariants } from './variants';
import './controls.css';

const base = createTheme({
  colors: tokenColours,
  primaryColor: 'tide',
  primaryShade: 6,
  variantColorResolver: tokenVariants,
  fontFamily: 'var(--font-ui)',
  headings: { fontFamily: 'var(--font-heading)', fontWeight: '600' },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '12px', lg: '12px', xl: '12px' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--lift)', lg: 'var(--lift)', xl: 'var(--lift)' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: { Button: { classNames: { root: 'control' } } },
});

/** Phone first: 18 px text on 28 px lines, targets of 48 px. */
export const portalTheme = mergeThemeOverrides(base, {
  fontSizes: { xs: '1rem', sm: '1.125rem', md: '1.125rem', lg: '1.375rem', xl: '1.75rem' },
  lineHeights: { xs: '1.5', sm: '1.5556', md: '1.5556', lg: '1.4', xl: '1.3' },
});

/** Dense and calm: 15 px text on 22 px lines, targets of at least 32 px. */
export const clinicTheme = mergeThemeOverrides(base, {
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.4667', md: '1.4667', lg: '1.35', xl: '1.3' },
});
