import { IconEar, IconEye, IconHandGrab, IconShoe, IconWind } from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** One way to steady oneself. Addresses carry its number alone. */
export type Tool = {
  number: string;
  name: 'room' | 'senses' | 'ground' | 'hold' | 'breath';
  /** How many lines say what to do. */
  lines: readonly ('1' | '2' | '3' | '4' | '5')[];
  Icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
};

/** What needs no breathing first: breathing suits not everyone. */
export const tools: readonly Tool[] = [
  { number: '1', name: 'room', lines: ['1', '2', '3', '4', '5'], Icon: IconEye },
  { number: '2', name: 'senses', lines: ['1', '2', '3', '4', '5'], Icon: IconEar },
  { number: '3', name: 'ground', lines: ['1', '2', '3', '4'], Icon: IconShoe },
  { number: '4', name: 'hold', lines: ['1', '2', '3', '4'], Icon: IconHandGrab },
  { number: '5', name: 'breath', lines: [], Icon: IconWind },
];
