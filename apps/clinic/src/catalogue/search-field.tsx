import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

type SearchFieldProps = {
  label: string;
  hint: string;
  value: string;
  onValue: (value: string) => void;
  onEnter?: () => void;
};

/** Where words are typed that something is looked for with. */
export function SearchField({ label, hint, value, onValue, onEnter }: SearchFieldProps) {
  return (
    <TextInput
      data-autofocus
      type="search"
      aria-label={label}
      placeholder={hint}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !onEnter) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}
