import { loadConfig } from '@app/config';
import { PracticeGate } from '@app/database';
import { CaseloadModule, CaseloadService } from '@app/domain/caseload';
import { isDay } from '@app/domain/is-day';
import { isZone } from '@app/domain/is-zone';
import { MembersModule, MembersService, type NewMember } from '@app/domain/members';
import { PasswordsService, SessionsModule } from '@app/domain/sessions';
import { PracticeOpening, SignUpModule } from '@app/domain/sign-up';
import { isId, type MemberRole, newId, systemActor } from '@app/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { say } from './say';
import { withConnections } from './with-connections';
import { withDomain } from './with-domain';

const ROLES: MemberRole[] = ['owner', 'admin', 'therapist', 'supervisor'];

/** Options of `trellis create-practice`. */
export interface CreatePracticeOptions {
  name: string;
  /** IANA zone, such as `Europe/London`. */
  zone: string;
  ownerName: string;
  ownerEmail: string;
}

/** Options of `trellis create-member`. */
export interface CreateMemberOptions {
  /** The practice's id, as `create-practice` printed it. */
  practice: string;
  name: string;
  email: string;
  roles: string[];
}

/** Options of `trellis create-client`. */
export interface CreateClientOptions {
  practice: string;
  /** Id of the member who treats them. */
  therapist: string;
  /** The name they chose. */
  name: string;
  email: string;
  /** ISO 8601 date. */
  birthDate: string;
  zone: string;
}

/** `trellis create-practice`: a new practice and its owner, who is mailed a link for a password. */
export async function createPractice(options: CreatePracticeOptions): Promise<void> {
  requireZone(options.zone);
  requireEmail(options.ownerEmail);
  await withServices(async (app) => {
    const practiceId = newId();
    const { name, zone, ownerName, ownerEmail: email } = options;
    const practice = { id: practiceId, name, zone };
    const id = await app
      .get(PracticeGate)
      .transaction(systemActor(practiceId, 'cli'), (tx) =>
        app.get(PracticeOpening).open(tx, practice, { name: ownerName, email }),
      );
    say(`practice ${practiceId}`);
    await mailLink(app, { id, email });
  });
}

/** `trellis create-member`: somebody who works at a practice, mailed a link for a password. */
export async function createMember(options: CreateMemberOptions): Promise<void> {
  const { practice, name, email } = options;
  if (!isId(practice)) throw new Error('--practice: not the id of a practice');
  requireEmail(email);
  const roles = ROLES.filter((role) => options.roles.includes(role));
  if (roles.length === 0 || roles.length < new Set(options.roles).size) {
    throw new Error(`--roles: choose among ${ROLES.join(', ')}`);
  }
  const member: NewMember = { id: newId(), name, email, roles };
  await withServices(async (app) => {
    await app
      .get(PracticeGate)
      .transaction(systemActor(practice, 'cli'), (tx) =>
        app.get(MembersService).add(tx, practice, member),
      );
    await mailLink(app, member);
  });
}

/** `trellis create-client`: an adult client on a therapist's caseload. */
export async function createClient(options: CreateClientOptions): Promise<void> {
  const { practice, therapist, ...client } = options;
  if (!isId(practice)) throw new Error('--practice: not the id of a practice');
  if (!isId(therapist)) throw new Error('--therapist: not the id of a member');
  requireEmail(client.email);
  requireZone(client.zone);
  if (!isDay(client.birthDate)) {
    throw new Error('--birth-date: not a date such as 1990-04-23');
  }
  const id = newId();
  await withServices((app) =>
    app
      .get(PracticeGate)
      .transaction(systemActor(practice, 'cli'), (tx) =>
        app.get(CaseloadService).admit(tx, practice, { id, ...client }, therapist),
      ),
  );
  say(`client ${id}: signs in at the portal with a code sent to their address`);
}

async function withServices(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const config = loadConfig();
  await withConnections(config, ({ appUrl }) =>
    withDomain(config, appUrl, [CaseloadModule, MembersModule, SessionsModule, SignUpModule], work),
  );
}

async function mailLink(
  app: INestApplicationContext,
  { id, email }: Pick<NewMember, 'id' | 'email'>,
): Promise<void> {
  await app.get(PasswordsService).forgot('clinic', email, 'cli');
  say(`member ${id}: a link to choose a password is on its way`);
}

function requireZone(zone: string): void {
  if (!isZone(zone))
    throw new Error(`--zone: "${zone}" is not an IANA zone, such as Europe/London`);
}

function requireEmail(email: string): void {
  if (!isEmail(email)) throw new Error(`"${email}" is not an e-mail address`);
}
