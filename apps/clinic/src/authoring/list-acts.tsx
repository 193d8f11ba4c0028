import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { moved } from '../order/moved';
import { t } from '../words';
import { IconActs } from './icon-acts';

type ListActsProps<T> = {
  /** Begins the ids of the buttons: the list's own. */
  id: string;
  /** What the list is called. */
  label: string;
  list: readonly T[];
  index: number;
  onList: (next: T[]) => void;
};

/** Moves one entry of a list, or takes it out; the focus stays with it, or with what takes its place. */
export function ListActs<T>({ id, label, list, index, onList }: ListActsProps<T>) {
  const words = { label, number: index + 1 };
  const idOf = (act: string, at = index) => `${id}.${at}.${act}`;
  const move = (by: -1 | 1) => {
    const to = index + by;
    if (to < 0 || to >= list.length) return;
    onList(moved(list, index, by));
    focusOn(idOf(by < 0 ? 'up' : 'down', to));
  };
  const remove = () => {
    onList(list.filter((_entry, at) => at !== index));
    const next = Math.min(index, list.length - 2);
    focusOn(next < 0 ? addId(id) : idOf('remove', next));
  };
  return (
    <IconActs
      acts={[
        {
          id: idOf('up'),
          label: t('clinic.author.upNth', words),
          Icon: IconArrowUp,
          isOff: index === 0,
          run: () => move(-1),
        },
        {
          id: idOf('down'),
          label: t('clinic.author.downNth', words),
          Icon: IconArrowDown,
          isOff: index === list.length - 1,
          run: () => move(1),
        },
        {
          id: idOf('remove'),
          label: t('clinic.author.removeNth', words),
          Icon: IconTrash,
          run: remove,
        },
      ]}
    />
  );
}

/** The id of the button that adds an entry to a list. */
export const addId = (id: string): string => `${id}.add`;

/** Puts the focus on what will be there once the list is drawn anew. */
export function focusOn(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus());
}
