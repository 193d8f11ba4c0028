import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { clinicUrl, portalUrl } from './ports';

/** One answer of a client: its value, and who may read it. */
export type Given = { value: unknown; sharing: 'private' | 'shared' };

/** The API as the page's own session reaches it. @throws Error on any refusal */
async function ask<T>(page: Page, origin: string, method: string, path: string, body?: object) {
  const answer = await page.request.fetch(`${origin}/api${path}`, {
    method,
    headers: { 'x-trellis': '1', origin },
    ...(body && { data: body }),
  });
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
  return (text ? JSON.parse(text) : null) as T;
}

/** The id of one of the therapist's clients, by name. */
export async function clientIdOf(therapist: Page, name: string): Promise<string> {
  const { clients } = await ask<{ clients: { id: string; name: string }[] }>(
    therapist,
    clinicUrl,
    'GET',
    '/caseload',
  );
  return clients.find((one) => one.name === name)!.id;
}

/** Gives an exercise to a client, without the screens. */
export async function give(therapist: Page, clientId: string, more: object = {}): Promise<string> {
  const id = newId();
  const order = { id, clientId, exerciseId: 'orienting-to-the-room', ...more };
  await ask(therapist, clinicUrl, 'POST', '/assignments', order);
  return id;
}

/** Gives a programme to a client, without the screens. */
export async function giveProgramme(therapist: Page, clientId: string, programmeId: string) {
  const id = newId();
  await ask(therapist, clinicUrl, 'POST', '/programme-runs', { id, clientId, programmeId });
  return id;
}

/** Gives, answers and hands in; answers the response's id. */
export async function handIn(
  therapist: Page,
  client: Page,
  clientId: string,
  answers: Record<string, Given>,
  more: object = {},
): Promise<string> {
  const id = await give(therapist, clientId, more);
  for (const [stepId, answer] of Object.entries(answers)) {
    const write = { writeId: newId(), revision: 0, isSkipped: false, ...answer };
    await ask(client, portalUrl, 'PUT', `/assignments/${id}/answers/${stepId}`, write);
  }
  const made = await ask<{ id: string }>(client, portalUrl, 'POST', `/assignments/${id}/submit`, {
    id: newId(),
  });
  return made.id;
}

/** Ends work as the client does on its first page, without handing it in. */
export async function setAside(
  client: Page,
  id: string,
  outcome: 'too-much' | 'not-now' | 'done-on-paper',
) {
  await ask(client, portalUrl, 'POST', `/assignments/${id}/outcome`, { id: newId(), outcome });
}

/** Plans a session with a client, without the screens. */
export async function planSession(therapist: Page, clientId: string, startsAt: Date) {
  const session = { id: newId(), clientId, startsAt: startsAt.toISOString(), place: 'room' };
  await ask(therapist, clinicUrl, 'POST', '/appointments', session);
}

/** Keeps a page of the client's journal and shares it; answers its id. */
export async function sharePage(client: Page, title: string, body: string): Promise<string> {
  const id = newId();
  const first = { id, writeId: newId(), revision: 0, title, body };
  await ask(client, portalUrl, 'POST', '/journal', first);
  const share = { id: newId(), sharing: 'shared' };
  await ask(client, portalUrl, 'PUT', `/journal/${id}/sharing`, share);
  return id;
}

/** Marks everything of a client as read, whoever handed it in. */
export async function readAll(therapist: Page, clientId: string): Promise<void> {
  const { items } = await ask<{ items: { id: string }[] }>(
    therapist,
    clinicUrl,
    'GET',
    `/clients/${clientId}/responses?limit=100`,
  );
  if (items.length === 0) return;
  await ask(therapist, clinicUrl, 'POST', `/clients/${clientId}/reviews`, {
    responseIds: items.map(({ id }) => id),
  });
}
