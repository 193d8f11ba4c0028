import type { FormEvent } from 'react';

/** Reads the fields of a form as it is sent: nothing typed at sign-in is kept in the app's state. */
export function fieldsOf(event: FormEvent<HTMLFormElement>): (name: string) => string {
  event.preventDefault();
  const fields = new FormData(event.currentTarget);
  return (name) => String(fields.get(name) ?? '').trim();
}
