import type { CrisisContactDto } from '@app/api-client/portal';

const key = 'notebook.contacts';

/**
 * The practice's list of whom to turn to stays on the device, so that it is there without a connection
 * and before a sign-in. It names helplines, never the practice or a person of it.
 */
export function keepContacts(contacts: CrisisContactDto[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(contacts));
  } catch {
    // Storage may be off: then the one sentence that is always there has to do.
  }
}

export function keptContacts(): CrisisContactDto[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isContact) : [];
  } catch {
    return [];
  }
}

const isContact = (value: unknown): value is CrisisContactDto =>
  typeof value === 'object' &&
  value !== null &&
  ['name', 'how', 'when'].every((part) => typeof (value as never)[part] === 'string');
