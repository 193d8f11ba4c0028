import { loadConfig } from '@app/config';
import { PracticeGate, SignInDirectory } from '@app/database';
import { AssignmentsModule, AssignmentsService } from '@app/domain/assignments';
import { CaseloadModule, CaseloadService } from '@app/domain/caseload';
import { MembersModule, MembersService } from '@app/domain/members';
import { PracticesService } from '@app/domain/practices';
import { type MemberActor, newId, SystemClock, systemActor } from '@app/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { DEMO_CLIENTS, DEMO_MEMBERS, DEMO_PRACTICE } from './demo/people';
import { withDomain } from './with-domain';

/**
 * Fills a database that Trellis made itself with the demo practice, unless it is there already.
 * @param environment settings of the processes, with the database's connections
 */
export async function seedDemo(
  environment: NodeJS.ProcessEnv,
  log: (line: string) => void,
): Promise<void> {
  const config = loadConfig(environment);
  const features = [AssignmentsModule, CaseloadModule, MembersModule];
  await withDomain(config, config.databaseUrl!, features, async (app) => {
    const practiceId = (await findDemo(app)) ?? (await makeDemo(app, log));
    await giveFirstExercises(app, practiceId);
  });
}

async function findDemo(app: INestApplicationContext): Promise<string | undefined> {
  const [account] = await app.get(SignInDirectory).find('clinic', DEMO_MEMBERS[0]!.email);
  return account?.practiceId;
}

/** One transaction: a seed that was cut off leaves nothing behind, and is made anew. */
async function makeDemo(
  app: INestApplicationContext,
  log: (line: string) => void,
): Promise<string> {
  log('making the demo practice');
  const practiceId = newId();
  const members = DEMO_MEMBERS.map((member) => ({ ...member, id: newId() }));
  const idOf = (email: string) => members.find((member) => member.email === email)!.id;
  const caseload = app.get(CaseloadService);
  await app.get(PracticeGate).transaction(systemActor(practiceId, 'demo.seed'), async (tx) => {
    await app.get(PracticesService).open(tx, { id: practiceId, ...DEMO_PRACTICE });
    for (const member of members) {
      await app.get(MembersService).add(tx, practiceId, member);
    }
    for (const { id, supervisedBy } of members) {
      if (supervisedBy) await caseload.supervise(tx, practiceId, idOf(supervisedBy), id);
    }
    for (const { therapist, ...client } of DEMO_CLIENTS) {
      await caseload.admit(tx, practiceId, { ...client, id: newId() }, idOf(therapist));
    }
  });
  return practiceId;
}

/** What waits for a client who was never given anything. */
async function giveFirstExercises(app: INestApplicationContext, practiceId: string): Promise<void> {
  const directory = app.get(SignInDirectory);
  for (const { email, therapist, firstExercise } of DEMO_CLIENTS) {
    const [client] = await directory.find('portal', email);
    const [member] = await directory.find('clinic', therapist);
    if (!firstExercise || !client || !member) continue;
    const actor: MemberActor = {
      kind: 'member',
      practiceId,
      memberId: member.accountId,
      roles: ['therapist'],
      sessionId: newId(),
    };
    const assignments = app.get(AssignmentsService);
    const clientId = client.accountId;
    const { items } = await assignments.listFor(actor, clientId, { limit: 1 });
    if (items.length > 0) continue;
    await assignments.assign(actor, {
      id: newId(),
      clientId,
      ...firstExercise,
      dueAt: new SystemClock().now(),
    });
  }
}
