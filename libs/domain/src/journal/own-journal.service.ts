import { newestFirst, PracticeGate, type Tx } from '@app/database';
import { type ClientActor, Clock, conflict, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Audit } from '../audit';
import { MembersService } from '../members';
import { nextRevision } from '../next-revision';
import { Keys } from '../practices';
import type { ShareDto } from '../share.dto';
import { Withdrawals } from '../withdrawals';
import { Writes } from '../writes';
import { JournalEntryEntity } from './journal-entry.entity';
import { JournalReadingEntity } from './journal-reading.entity';
import { openingOf, openWords, sealWords } from './journal-words';
import type {
  BeginEntryDto,
  JournalEntryDto,
  JournalPageDto,
  JournalQueryDto,
  JournalReadingDto,
  SaveEntryDto,
} from './own-journal.dto';

/**
 * The client's own journal. What is not shared leaves no trace but its own row: no line in the audit
 * trail, no job, no count.
 */
@Injectable()
export class OwnJournalService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly members: MembersService,
    private readonly keys: Keys,
    private readonly writes: Writes,
    private readonly withdrawals: Withdrawals,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Entries by the time they were begun, newest first. */
  list(actor: ClientActor, { only, ...query }: JournalQueryDto): Promise<JournalPageDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId, clientId } = actor;
      const where = { practiceId, clientId, ...(only && { releasedAt: Not(IsNull()) }) };
      const page = await newestFirst(tx, JournalEntryEntity, where, 'createdAt', query);
      const dtos = await this.toDtos(tx, actor, page.items);
      return { ...page, items: dtos.map(({ body: _, revision: __, ...card }) => card) };
    });
  }

  /** @throws AppError 404 */
  get(actor: ClientActor, id: string): Promise<JournalEntryDto> {
    return this.practice.transaction(actor, async (tx) =>
      this.toDto(tx, actor, await this.require(tx, actor, id)),
    );
  }

  /**
   * Keeps the first words of a new entry; the same write again answers the same.
   * @throws AppError 409 WRITE_ID_REUSED, ENTRY_CHANGED_ELSEWHERE
   */
  begin(actor: ClientActor, { id, ...dto }: BeginEntryDto): Promise<JournalEntryDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId, clientId } = actor;
      const ring = await this.keys.clientRing(tx, practiceId, clientId);
      const revision = 1;
      if (dto.revision !== 0) throw reused();
      const words = sealWords(ring, { id, revision }, dto);
      const at = this.clock.now();
      const fresh = await tx.query<unknown[]>(
        `insert into journal_entries
           (practice_id, id, client_id, title, body, revision, write_id, created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
         on conflict (practice_id, id) do nothing returning id`,
        [practiceId, id, clientId, words.title, words.body, revision, dto.writeId, at],
      );
      const row = await tx.findOneBy(JournalEntryEntity, { practiceId, id });
      // Somebody else's entry of that id is not visible, and is refused in the words of any used id.
      if (!row) throw reused();
      if (fresh.length === 0 && row.writeId !== dto.writeId) {
        throw changedElsewhere(await this.toDto(tx, actor, row));
      }
      return this.toDto(tx, actor, row);
    });
  }

  /**
   * Keeps changed words; the same write again answers the same.
   * @throws AppError 404; 409 ENTRY_CHANGED_ELSEWHERE with what is stored
   */
  save(actor: ClientActor, id: string, dto: SaveEntryDto): Promise<JournalEntryDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.requireForChange(tx, actor, id);
      const current = await this.toDto(tx, actor, row);
      const revision = nextRevision(row, dto, () => changedElsewhere(current));
      if (revision === 'repeat') return current;
      const ring = await this.keys.clientRing(tx, actor.practiceId, actor.clientId);
      const changed = {
        ...sealWords(ring, { id, revision }, dto),
        revision,
        writeId: dto.writeId,
        changedAt: this.clock.now(),
      };
      await tx.update(JournalEntryEntity, { practiceId: actor.practiceId, id }, changed);
      return this.toDto(tx, actor, { ...row, ...changed });
    });
  }

  /** Lets staff with this client read an entry, or takes it back; that it was taken back stays. */
  share(actor: ClientActor, id: string, dto: ShareDto): Promise<JournalEntryDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.requireForChange(tx, actor, id);
      const write = { id: dto.id, operation: 'journal.share', subjectId: id, body: dto };
      await this.writes.once(tx, actor, write, async () => {
        const isShared = row.releasedAt !== null;
        if (isShared === (dto.sharing === 'shared')) return;
        row.releasedAt = isShared ? null : this.clock.now();
        const { releasedAt } = row;
        await tx.update(JournalEntryEntity, { practiceId: actor.practiceId, id }, { releasedAt });
        if (isShared) await this.withdrawals.record(tx, actor, { entryId: id });
        await this.audit.record(tx, actor, isShared ? 'journal.withdrawn' : 'journal.shared', {
          subjectId: id,
          clientId: actor.clientId,
        });
      });
      return this.toDto(tx, actor, row);
    });
  }

  /** Deletes the words for good. Of an entry that is shared, that it was taken back stays. */
  async delete(actor: ClientActor, id: string): Promise<void> {
    await this.practice.transaction(actor, async (tx) => {
      const { releasedAt } = await this.requireForChange(tx, actor, id);
      if (releasedAt) {
        await this.withdrawals.record(tx, actor, { entryId: id });
        const { clientId } = actor;
        await this.audit.record(tx, actor, 'journal.withdrawn', { subjectId: id, clientId });
      }
      await tx.delete(JournalEntryEntity, { practiceId: actor.practiceId, id });
    });
  }

  private async require(tx: Tx, actor: ClientActor, id: string): Promise<JournalEntryEntity> {
    const row = await tx.findOneBy(JournalEntryEntity, { practiceId: actor.practiceId, id });
    if (!row) throw notFound();
    return row;
  }

  private async requireForChange(
    tx: Tx,
    { practiceId }: ClientActor,
    id: string,
  ): Promise<JournalEntryEntity> {
    const row = await tx.findOne(JournalEntryEntity, {
      where: { practiceId, id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw notFound();
    return row;
  }

  private async toDto(
    tx: Tx,
    actor: ClientActor,
    row: JournalEntryEntity,
  ): Promise<JournalEntryDto> {
    const [dto] = await this.toDtos(tx, actor, [row]);
    return dto!;
  }

  /** In a fixed number of queries, however many they are. */
  private async toDtos(
    tx: Tx,
    { practiceId, clientId }: ClientActor,
    rows: JournalEntryEntity[],
  ): Promise<JournalEntryDto[]> {
    const ring = await this.keys.clientRing(tx, practiceId, clientId);
    const readings = await this.readingsOf(tx, practiceId, rows);
    return rows.map((row) => {
      const words = openWords(ring, row);
      return {
        id: row.id,
        ...words,
        opening: openingOf(words.body),
        revision: row.revision,
        createdAt: row.createdAt,
        changedAt: row.changedAt,
        sharedAt: row.releasedAt,
        readings: readings.get(row.id) ?? [],
      };
    });
  }

  private async readingsOf(
    tx: Tx,
    practiceId: string,
    rows: JournalEntryEntity[],
  ): Promise<Map<string, JournalReadingDto[]>> {
    const found = await tx.find(JournalReadingEntity, {
      where: { practiceId, entryId: In(rows.map(({ id }) => id)) },
      order: { readAt: 'ASC' },
    });
    const names = await this.members.names(
      tx,
      practiceId,
      found.map(({ memberId }) => memberId),
    );
    const byEntry = new Map<string, JournalReadingDto[]>();
    for (const { entryId, memberId, readAt } of found) {
      const reading = { name: names.get(memberId) ?? '', at: readAt };
      byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), reading]);
    }
    return byEntry;
  }
}

const changedElsewhere = (current: JournalEntryDto) =>
  conflict('ENTRY_CHANGED_ELSEWHERE', 'This was changed in another window', { current });

const reused = () => conflict('WRITE_ID_REUSED', 'This id was used for something else');
