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
    const [first] = DEMO_MEMBERS;
    const known = await app.get(SignInDirectory).find('clinic', first!.email);
    if (known.length > 0) return;
    log('making the demo practice');
    await makePractice(app);
  });
}

async function makePractice(app: INestApplicationContext): Promise<void> {
  const practiceId = newId();
  await app.get(PracticesService).open({ id: practiceId, ...DEMO_PRACTICE });
  const system = systemActor(practiceId, 'demo.seed');
  const members = DEMO_MEMBERS.map((member) => ({ ...member, id: newId() }));
  const clients = DEMO_CLIENTS.map((client) => ({ ...client, id: newId() }));
  const idOf = (email: string) => members.find((member) => member.email === email)!.id;

  // One transaction: a seed that was cut off leaves nothing, and is made anew.
  await app.get(PracticeGate).transaction(system, async (tx) => {
    for (const member of members) await app.get(MembersService).add(tx, practiceId, member);
    for (const { therapist, supervisor } of members.flatMap(({ email, supervisedBy }) =>
      supervisedBy ? [{ therapist: idOf(email), supervisor: idOf(supervisedBy) }] : [],
    )) {
      await app.get(CaseloadService).supervise(tx, practiceId, supervisor, therapist);
    }
    for (const { therapist, ...client } of clients) {
      await app.get(CaseloadService).admit(tx, practiceId, client, idOf(therapist));
    }
  });

  const at = new SystemClock().now();
  for (const client of clients) {
    if (!client.firstExercise) continue;
    const therapist: MemberActor = {
      kind: 'member',
      practiceId,
      memberId: idOf(client.therapist),
      roles: ['therapist'],
      sessionId: newId(),
    };
    await app.get(AssignmentsService).assign(therapist, {
      id: newId(),
      clientId: client.id,
      exerciseId: client.firstExercise.exerciseId,
      rationale: client.firstExercise.rationale,
      dueAt: at,
    });
  }
}
