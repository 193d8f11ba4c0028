import { InvitesService } from '@app/domain/invites';
import type { Surface } from '@app/database';
import { newId, systemActor } from '@app/kernel';
import { aJobRun, aMember, type BuiltPractice } from '@app/testing';
import { latestMail, withPassword, withSecondFactor } from './accounts';
import type { ApiBench } from './api-bench';
import { signedIn } from './signed-in';

/** Somebody to invite, under a fresh id and address. */
export function aPerson(roles = ['therapist']) {
  const id = newId();
  return {
    id,
    name: `Invited ${id.slice(-6)}`,
    email: `invited-${id.slice(-8)}@example.test`,
    roles,
  };
}

/** A client to add to a therapist's care, under a fresh id and address. */
export function aNewClient(therapistId: string) {
  const id = newId();
  return {
    id,
    name: `Added ${id.slice(-6)}`,
    email: `added-${id.slice(-8)}@example.test`,
    birthDate: '1990-04-23',
    zone: 'Europe/London',
    therapistId,
    isInvited: true,
  };
}

/** Lets the worker's job run and answers the token of the invite's mail. */
export async function invitedToken(
  bench: ApiBench,
  practiceId: string,
  surface: Surface,
  accountId: string,
): Promise<string> {
  await bench.get(InvitesService).send(aJobRun(bench, practiceId), surface, accountId);
  const kind = surface === 'clinic' ? 'member-invite' : 'client-invite';
  const actor = { ...systemActor(practiceId, 'test') };
  const person = {
    actor: { ...actor, kind: 'member' as const, memberId: accountId, roles: [], sessionId: '' },
    email: '',
  };
  const { token } = await latestMail(bench, person, kind);
  return token!;
}

/** A second owner with a browser, for what needs two. */
export async function aSecondOwner(bench: ApiBench, { id }: BuiltPractice) {
  const member = await aMember(bench, id, { roles: ['owner', 'admin'] });
  return { member, browser: await signedIn(bench, member) };
}

/** A member with everything they prove themselves with. */
export async function aSecuredMember(bench: ApiBench, practiceId: string, roles = ['therapist']) {
  const member = await aMember(bench, practiceId, { roles: roles as ['therapist'] });
  await withPassword(bench, member);
  const { secret } = await withSecondFactor(bench, member);
  return { member, secret };
}

/** Words for the Brief Resilience Scale, made up for tests, with the statement that goes with them. */
/** The words of a measure that a practice holds a licence for, made up. */
export function wordsOf(items: number, values: readonly number[]) {
  return {
    id: newId(),
    holdsLicence: true,
    instructions: 'Say how far you agree.',
    items: Array.from({ length: items }, (_one, index) => ({
      id: `item-${index + 1}`,
      text: `Statement ${index + 1}`,
    })),
    options: values.map((value) => ({ value, label: `Agree ${value}` })),
  };
}

/** Of the BRS. */
export const brsWords = () => wordsOf(6, [1, 2, 3, 4, 5]);
