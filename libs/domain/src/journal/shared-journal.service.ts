import { type ListQuery, newestFirst, PracticeGate, type Tx } from '@app/database';
import { Clock, type MemberActor, newId, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import { Keys } from '../practices';
import { entriesTakenBack } from '../withdrawals';
import { JournalEntryEntity } from './journal-entry.entity';
import { JournalReadingEntity } from './journal-reading.entity';
import { openWords } from './journal-words';
import type {
  SharedEntryCardDto,
  SharedEntryDto,
  SharedJournalPageDto,
} from './shared-journal.dto';

/** What clients share of their journals, as staff may read it. The policies leave out all else. */
@Injectable()
export class SharedJournalService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
    private readonly keys: Keys,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What a client shares now, the latest shared first. Shows no words, so nothing is read by it. */
  listFor(actor: MemberActor, clientId: string, query: ListQuery): Promise<SharedJournalPageDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      const { practiceId, memberId } = actor;
      const where = { practiceId, clientId, releasedAt: Not(IsNull()) };
      const page = await newestFirst(tx, JournalEntryEntity, where, 'releasedAt', query);
      const readings = await tx.findBy(JournalReadingEntity, {
        practiceId,
        memberId,
        entryId: In(page.items.map(({ id }) => id)),
      });
      const readAt = new Map(readings.map((reading) => [reading.entryId, reading.readAt]));
      return {
        ...page,
        items: page.items.map((row) => toCard(row, readAt.get(row.id) ?? null)),
        takenBack: await entriesTakenBack(tx, practiceId, clientId),
      };
    });
  }

  /**
   * What was shared after `since`, and what the actor has not opened; the latest shared first, at most
   * 50. Shows no words either.
   */
  async listSince(
    tx: Tx,
    { practiceId, memberId }: MemberActor,
    clientId: string,
    since: Date,
  ): Promise<SharedEntryCardDto[]> {
    return tx.query<SharedEntryCardDto[]>(
      `select e.id, e.created_at as "writtenAt", e.changed_at as "changedAt",
         e.released_at as "sharedAt", v.read_at as "readAt"
       from journal_entries e
       left join journal_readings v on v.practice_id = $1 and v.client_id = $2
         and v.entry_id = e.id and v.member_id = $3 and v.read_at >= e.released_at
       where e.practice_id = $1 and e.client_id = $2 and e.released_at is not null
         and (e.released_at > $4 or v.id is null)
       order by e.released_at desc, e.id desc limit 50`,
      [practiceId, clientId, memberId, since],
    );
  }

  /** Opens an entry: that is recorded, and the client is told. @throws AppError 404 */
  open(actor: MemberActor, id: string): Promise<SharedEntryDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId, memberId } = actor;
      const row = await tx.findOneBy(JournalEntryEntity, { practiceId, id });
      if (!row) throw notFound();
      const { clientId } = row;
      const at = this.clock.now();
      await tx.query(
        `insert into journal_readings (practice_id, id, client_id, entry_id, member_id, read_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (practice_id, entry_id, member_id) do update set read_at = excluded.read_at`,
        [practiceId, newId(), clientId, id, memberId, at],
      );
      await this.audit.record(tx, actor, 'journal.read', { subjectId: id, clientId });
      const ring = await this.keys.clientRing(tx, practiceId, clientId);
      return { ...toCard(row, at), clientId, ...openWords(ring, row) };
    });
  }
}

function toCard(row: JournalEntryEntity, readAt: Date | null): SharedEntryCardDto {
  return {
    id: row.id,
    writtenAt: row.createdAt,
    changedAt: row.changedAt,
    // The policies show staff no entry without it.
    sharedAt: row.releasedAt!,
    // Taken back and shared again it may say something else.
    readAt: readAt && readAt >= row.releasedAt! ? readAt : null,
  };
}
