import type { FormEvent } from 'react';

/** Reads the fields of a form as it is sent, trimmed: what is typed at sign-in is never kept in an app's state. */
export function fieldsOf(event: FormEvent<HTMLFormElement>): (name: string) => string {
  event.preventDefault();
  const fields = new FormData(event.currentTarget);
  return (name) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
}
