import { openJson, seal } from '@app/crypto';
import { PracticeGate, type Tx } from '@app/database';
import type { MemberActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { Keys, PracticeEntity } from '../practices';
import { Writes } from '../writes';
import type {
  CrisisContactDto,
  CrisisContactsDto,
  ReplaceCrisisContactsDto,
} from './crisis-contacts.dto';

/** Whom a practice's clients can turn to at once, as its admins keep it. */
@Injectable()
export class CrisisContactsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly keys: Keys,
    private readonly writes: Writes,
    private readonly audit: Audit,
  ) {}

  get(actor: MemberActor): Promise<CrisisContactsDto> {
    return this.practice.transaction(actor, async (tx) => ({
      contacts: await this.list(tx, actor.practiceId),
    }));
  }

  /** Puts a new list in place of the old one. */
  replace(actor: MemberActor, dto: ReplaceCrisisContactsDto): Promise<CrisisContactsDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId } = actor;
      const operation = 'practice.crisis-contacts';
      const write = { id: dto.id, operation, subjectId: practiceId, body: dto };
      await this.writes.once(tx, actor, write, async () => {
        await this.store(tx, practiceId, dto.contacts);
        await this.audit.record(tx, actor, 'practice.crisis-contacts-changed');
      });
      return { contacts: await this.list(tx, practiceId) };
    });
  }

  /** Needs an admin's or a job's transaction. */
  async store(tx: Tx, practiceId: string, contacts: CrisisContactDto[]): Promise<void> {
    const ring = await this.keys.practiceRing(tx, practiceId);
    // An empty list is none: whether there is one can be told without opening it.
    const crisisContacts =
      contacts.length > 0 ? seal(ring, 'practices.crisis_contacts', practiceId, contacts) : null;
    await tx.update(PracticeEntity, { practiceId }, { crisisContacts });
  }

  /** The list; empty where none was made. */
  async list(tx: Tx, practiceId: string): Promise<CrisisContactDto[]> {
    const { crisisContacts } = await tx.findOneByOrFail(PracticeEntity, { practiceId });
    if (!crisisContacts) return [];
    const ring = await this.keys.practiceRing(tx, practiceId);
    return openJson(ring, 'practices.crisis_contacts', practiceId, crisisContacts);
  }
}
