import { CaseloadService } from '@app/domain/caseload';
import { entities } from '@app/domain/entities';
import { MembersService } from '@app/domain/members';
import { PracticesService } from '@app/domain/practices';
import { OwnProgrammesService, ProgrammesService } from '@app/domain/programmes';
import { SubmissionsService } from '@app/domain/responses';
import { type ClientActor, DAY, type MemberActor, newId, systemActor } from '@app/kernel';
import type { Type } from '@nestjs/common';
import { ProcessorsModule } from '../../apps/worker/src/processors.module';
import { type Bench, eventually, makeDatabase, startBench, type TestDatabase } from './bench';

/** The real processors, behind a real queue: what a client does and what time does open steps. */
describe('programmes in the worker', () => {
  let database: TestDatabase;
  let bench: Bench;
  let therapist: MemberActor;
  let client: ClientActor;

  beforeAll(async () => {
    database = await makeDatabase();
    bench = await startBench(database.settings, [], { features: [ProcessorsModule], entities });
    const practiceId = newId();
    const [memberId, clientId] = [newId(), newId()];
    await bench.practice.transaction(systemActor(practiceId, 'test'), async (tx) => {
      const zone = 'Europe/London';
      await get(PracticesService).open(tx, { id: practiceId, name: 'A practice', zone });
      const member = { id: memberId, name: 'Ada', email: `${memberId}@example.test` };
      await get(MembersService).add(tx, practiceId, { ...member, roles: ['therapist'] });
      const admitted = {
        id: clientId,
        name: 'Bo',
        email: `${clientId}@example.test`,
        birthDate: '1990-04-23',
        zone,
        hasReminders: false,
      };
      await get(CaseloadService).admit(tx, practiceId, admitted, memberId);
    });
    const sessionId = newId();
    therapist = { kind: 'member', practiceId, memberId, roles: ['therapist'], sessionId };
    client = { kind: 'client', practiceId, clientId, sessionId };
  });
  afterAll(async () => {
    await bench?.stop();
    await database?.close();
  });

  const get = <T>(service: Type<T>): T => bench.app.get(service, { strict: false });
  const steps = async () => (await get(OwnProgrammesService).find(client)).programme!.steps;
  const given = async () => {
    const { rows } = await database.admin.query<{ n: number }>(
      'select count(*)::int as n from assignments where client_id = $1',
      [client.clientId],
    );
    return rows[0]!.n;
  };

  it('open the next step once its days are over, and open it once', async () => {
    const { clientId } = client;
    const order = { id: newId(), clientId, programmeId: 'first-steps-settling' };
    const run = await get(ProgrammesService).start(therapist, order);
    const [first, second] = run.steps;
    expect(second!.unlockBy).toBe('delay');
    await get(SubmissionsService).setAside(client, first!.assignmentId!, {
      id: newId(),
      outcome: 'done-on-paper',
    });
    const asked = () =>
      database.admin.query(
        `select from outbox where job = 'programmes.advance' and not_before > $1`,
        [bench.clock.now()],
      );
    // The job after what was done asks for another one, when the days are over.
    await eventually(async () => (await asked()).rowCount === 1);
    expect((await steps())[1]!.state).toBe('ahead');
    expect(await given()).toBe(1);

    bench.clock.forward(second!.unlockDays! * DAY);
    await eventually(async () => (await steps())[1]!.state === 'open');
    expect(await given()).toBe(2);
  });
});
