import type { CSSVariablesResolver } from '@mantine/core';

const fromTokens = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--tide)',
  '--mantine-color-error': 'var(--brick)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sand)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--border)',
  '--mantine-color-disabled': 'var(--sand)',
  '--mantine-color-disabled-color': 'var(--ink-soft)',
  '--mantine-color-disabled-border': 'var(--hairline)',
  '--mantine-primary-color-filled': 'var(--tide)',
  '--mantine-primary-color-filled-hover': 'var(--tide-strong)',
  '--mantine-primary-color-contrast': 'var(--on-tide)',
};

/** Points Mantine's colour variables at the tokens, alike in both of its schemes. */
export const tokenVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: fromTokens,
  dark: fromTokens,
});
