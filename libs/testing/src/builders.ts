import { CaseloadService } from '@app/domain/caseload';
import { MembersService } from '@app/domain/members';
import { PracticesService } from '@app/domain/practices';
import type { Language } from '@app/exercises';
import {
  type ClientActor,
  type MemberActor,
  type MemberRole,
  newId,
  systemActor,
} from '@app/kernel';
import type { Bench } from './bench';

/** A member of a test practice, and the address they sign in with. */
export interface BuiltMember {
  actor: MemberActor;
  name: string;
  email: string;
}

/** A client of a test practice, and the address they sign in with. */
export interface BuiltClient {
  actor: ClientActor;
  name: string;
  email: string;
}

export interface BuiltPractice {
  id: string;
  name: string;
  owner: BuiltMember;
  therapist: BuiltMember;
  /** On the therapist's caseload. */
  client: BuiltClient;
}

/** A practice of its own for one test: owner, therapist, and a client of the therapist. */
export async function aPractice(bench: Bench): Promise<BuiltPractice> {
  const id = newId();
  const name = `Practice ${tail(id)}`;
  await bench.practice.transaction(systemActor(id, 'test'), (tx) =>
    bench.get(PracticesService).open(tx, { id, name, zone: 'Europe/London' }),
  );
  const owner = await aMember(bench, id, { roles: ['owner', 'admin'] });
  const therapist = await aMember(bench, id, { roles: ['therapist'] });
  const client = await aClient(bench, id, { therapist });
  return { id, name, owner, therapist, client };
}

export async function aMember(
  bench: Bench,
  practiceId: string,
  { roles, email, name }: { roles: MemberRole[]; email?: string; name?: string },
): Promise<BuiltMember> {
  const id = newId();
  const member = {
    id,
    name: name ?? `Member ${tail(id)}`,
    email: email ?? `member-${tail(id)}@example.test`,
    roles,
  };
  await bench.practice.transaction(systemActor(practiceId, 'test'), (tx) =>
    bench.get(MembersService).add(tx, practiceId, member),
  );
  const actor: MemberActor = {
    kind: 'member',
    practiceId,
    memberId: id,
    roles,
    sessionId: newId(),
  };
  return { actor, name: member.name, email: member.email };
}

export async function aClient(
  bench: Bench,
  practiceId: string,
  {
    therapist,
    ...given
  }: {
    therapist: BuiltMember;
    name?: string;
    email?: string;
    zone?: string;
    language?: Language;
    hasReminders?: boolean;
    hasEmailSignIn?: boolean;
  },
): Promise<BuiltClient> {
  const id = newId();
  const client = {
    id,
    name: `Client ${tail(id)}`,
    email: `client-${tail(id)}@example.test`,
    birthDate: '1990-04-23',
    zone: 'Europe/London',
    hasReminders: true,
    ...given,
  };
  await bench.practice.transaction(systemActor(practiceId, 'test'), (tx) =>
    bench.get(CaseloadService).admit(tx, practiceId, client, therapist.actor.memberId),
  );
  const actor: ClientActor = { kind: 'client', practiceId, clientId: id, sessionId: newId() };
  return { actor, name: client.name, email: client.email };
}

/** The random end of an id: what differs between two made in the same millisecond. */
function tail(id: string): string {
  return id.slice(-8);
}
