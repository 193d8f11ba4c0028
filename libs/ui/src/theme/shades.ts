import type { MantineColorsTuple } from '@mantine/core';

const filled = (shade: string): MantineColorsTuple => [
  shade,
  shade,
  shade,
  shade,
  shade,
  shade,
  shade,
  shade,
  shade,
  shade,
];

/**
 * Mantine wants ten shades of a colour; ours has one per mode. Every shade is therefore the token itself,
 * and the token changes with the mode.
 */
export const tokenColours = {
  tide: filled('var(--tide)'),
  clay: filled('var(--clay)'),
  plum: filled('var(--plum)'),
  brick: filled('var(--brick)'),
};
