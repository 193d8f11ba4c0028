import type { VariantColorsResolver } from '@mantine/core';

const clear = 'transparent';

/** Buttons and icons take their colours from the tokens alone, never from Mantine's palette. */
export const tokenVariants: VariantColorsResolver = ({ variant, color }) => {
  const name = color === 'clay' || color === 'plum' || color === 'brick' ? color : 'tide';
  switch (variant) {
    case 'filled':
      return name === 'tide'
        ? {
            background: 'var(--tide)',
            hover: 'var(--tide-strong)',
            color: 'var(--on-tide)',
            border: clear,
          }
        : {
            background: `var(--${name})`,
            hover: `var(--${name})`,
            color: 'var(--paper)',
            border: clear,
          };
    case 'light':
      return {
        background: `var(--${name}-100)`,
        hover: `var(--${name}-100)`,
        color: `var(--${name})`,
        border: clear,
      };
    case 'subtle':
    case 'transparent':
      return { background: clear, hover: 'var(--sand)', color: `var(--${name})`, border: clear };
    default:
      return {
        background: 'var(--surface)',
        hover: 'var(--sand)',
        color: color ? `var(--${name})` : 'var(--ink)',
        border: '1px solid var(--border)',
      };
  }
};
