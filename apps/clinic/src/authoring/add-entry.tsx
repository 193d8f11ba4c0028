import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { addId, focusOn } from './list-acts';
import classes from './authoring.module.css';

type AddEntryProps = {
  /** The list's own id. */
  id: string;
  label: string;
  onAdd: () => void;
  /** The id of the field in which one goes on writing. */
  first: string;
};

/** Another entry at the end of a list, to be written at once. */
export function AddEntry({ id, label, onAdd, first }: AddEntryProps) {
  return (
    <Button
      id={addId(id)}
      variant="subtle"
      size="compact-sm"
      className={classes.start}
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => {
        onAdd();
        focusOn(first);
      }}
    >
      {label}
    </Button>
  );
}
