import { type KeyRing, open } from '@app/crypto';
import { PracticeGate, type Tx } from '@app/database';
import { Clock, type MemberActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { BuiltIn, type Catalogue, CatalogueService } from '../catalogue';
import { Keys } from '../practices';
import {
  type Attention,
  attentionFor,
  type ClientFacts,
  isNews,
  type ProgrammeWait,
  type SharedPage,
  type Work,
} from './attention';
import { type Worse, worseOf } from './distress';
import { gentlerThan } from './gentler';
import { openReadings } from './readings';
import type {
  NamedExerciseDto,
  NewlySharedDto,
  NewPagesDto,
  TodayDto,
  TodayRowDto,
} from './today.dto';
import { type FactsRow, listFacts, listReadings } from './today.queries';

/**
 * Who needs the member today. Six statements whatever the size of the caseload; only the names of
 * those who stand on the page are opened.
 */
@Injectable()
export class TodayService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly builtIn: BuiltIn,
    private readonly catalogue: CatalogueService,
    private readonly keys: Keys,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  get(actor: MemberActor): Promise<TodayDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId, memberId } = actor;
      const now = this.clock.now();
      const rows = await listFacts(tx, practiceId, memberId, now);
      const ids = rows.map(({ clientId }) => clientId);
      const rings = await this.keys.clientRings(tx, practiceId, ids);
      const worse = await this.worse(tx, practiceId, rows, rings, now);
      const facts = rows.map((row) => toFacts(row, worse.get(row.clientId) ?? null));
      const listed = attentionFor(facts, now);
      const opened = listed.filter(({ reason }) => reason === 'worse');
      const works = listed.flatMap(({ facts: { tooMuch, unread, waiting } }) => [
        ...tooMuch,
        ...unread,
        ...waiting,
      ]);
      const catalogue = await this.catalogue.including(tx, practiceId, works);
      const subjects = opened.map(({ facts: { clientId } }) => ({ clientId }));
      await this.audit.recordEach(tx, actor, 'today.readings-read', subjects);
      const names = new Map(rows.map(({ clientId, name }) => [clientId, name]));
      return {
        rows: listed.flatMap((attention) => {
          const { clientId } = attention.facts;
          const ring = rings.get(clientId);
          const name = ring && open(ring, 'clients.name', clientId, names.get(clientId)!);
          return name === undefined ? [] : [toRow(catalogue, attention, name)];
        }),
        clients: rows.length,
      };
    });
  }

  /** Changes for the worse by client, of those from whom something came that may be news. */
  private async worse(
    tx: Tx,
    practiceId: string,
    rows: FactsRow[],
    rings: Map<string, KeyRing>,
    now: Date,
  ): Promise<Map<string, Worse>> {
    const recent = rows.filter(
      (row) => isNews(row, row.lastSharedAt, now) && rings.has(row.clientId),
    );
    if (recent.length === 0) return new Map();
    const ids = recent.map(({ clientId }) => clientId);
    const sealed = await listReadings(tx, practiceId, ids, this.builtIn.stepIds('distress'));
    const catalogue = await this.catalogue.including(tx, practiceId, sealed);
    return new Map(
      ids.flatMap((clientId): [string, Worse][] => {
        const own = sealed.filter((row) => row.clientId === clientId);
        const worse = worseOf(openReadings(own, rings.get(clientId)!, catalogue));
        return worse ? [[clientId, worse]] : [];
      }),
    );
  }
}

function toRow(
  catalogue: Catalogue,
  { facts, reason, at }: Attention,
  clientName: string,
): TodayRowDto {
  const { tooMuch, session, unread, unreadPages, waiting } = facts;
  const row: TodayRowDto = {
    clientId: facts.clientId,
    clientName,
    clientStatus: facts.status,
    reason,
    at,
    tooMuch: null,
    programme: null,
    session: null,
    shared: null,
    journal: null,
    worse: null,
    quiet: null,
  };
  switch (reason) {
    case 'too-much': {
      const exercise = named(catalogue, tooMuch[0]!);
      const gentler = gentlerThan(catalogue, tooMuch[0]!);
      const halted = facts.programme?.tooMuchAt ? facts.programme : null;
      return {
        ...row,
        tooMuch: { ...exercise, count: tooMuch.length, gentler },
        programme: halted && { title: programmeTitle(catalogue, halted), needs: 'too-much' },
      };
    }
    case 'programme': {
      const programme = facts.programme!;
      const needs = programme.talkSince ? 'talk' : programme.tooMuchAt ? 'too-much' : 'hand';
      return { ...row, programme: { title: programmeTitle(catalogue, programme), needs } };
    }
    case 'session': {
      const { lastHeldAt } = facts;
      const cameBack = facts.cameBack + facts.pagesShared;
      const toRead = unread.length + unreadPages.length;
      return { ...row, session: { ...session!, lastHeldAt, cameBack, unread: toRead } };
    }
    case 'shared':
      return { ...row, shared: newlyShared(catalogue, unread), journal: newPages(unreadPages) };
    case 'worse':
      return { ...row, worse: facts.worse };
    case 'quiet':
      return {
        ...row,
        quiet: { count: waiting.length, title: named(catalogue, waiting[0]!).title },
      };
  }
}

function newlyShared(catalogue: Catalogue, unread: Work[]): NewlySharedDto | null {
  const [first] = unread;
  if (!first) return null;
  const { title } = named(catalogue, first);
  return { count: unread.length, responseId: first.id, title, at: unread.at(-1)!.at };
}

function programmeTitle(
  catalogue: Catalogue,
  { programmeId, programmeVersion }: ProgrammeWait,
): string {
  return catalogue.getProgramme(programmeId, programmeVersion).title;
}

function named(catalogue: Catalogue, work: Work): NamedExerciseDto {
  const { id, title } = catalogue.get(work.exerciseId, work.exerciseVersion);
  return { exerciseId: id, title };
}

function newPages(unread: SharedPage[]): NewPagesDto | null {
  const [first] = unread;
  return first ? { count: unread.length, entryId: first.id, at: unread.at(-1)!.at } : null;
}

function toFacts(row: FactsRow, worse: Worse | null): ClientFacts {
  const { session, programme } = row;
  return {
    ...row,
    session: session && { ...session, startsAt: new Date(session.startsAt) },
    programme: programme && {
      ...programme,
      talkSince: instant(programme.talkSince),
      tooMuchAt: instant(programme.tooMuchAt),
      handSince: instant(programme.handSince),
      resumedAt: instant(programme.resumedAt),
    },
    tooMuch: (row.tooMuch ?? []).map(dated),
    unread: (row.unread ?? []).map(dated),
    unreadPages: (row.unreadPages ?? []).map(dated),
    waiting: (row.waiting ?? []).map(dated),
    putOffs: (row.putOffs ?? []).map(dated),
    worse,
  };
}

function instant(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}

function dated<T extends { at: string }>(entry: T): Omit<T, 'at'> & { at: Date } {
  return { ...entry, at: new Date(entry.at) };
}
