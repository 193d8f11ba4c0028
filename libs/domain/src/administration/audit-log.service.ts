import { PAGE_LIMIT, PracticeGate, type Tx } from '@app/database';
import { decodeCursor, type MemberActor, toPage } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { actionsOf, Audit, type AuditKind, auditLine } from '../audit';
import { ClientDetailsService } from '../clients';
import { MembersService } from '../members';
import { PracticesService } from '../practices';
import type { AuditLineDto, AuditPageDto, AuditQueryDto } from './audit-log.dto';
import { type AuditFilter, type AuditRow, listAudit } from './audit-log.queries';
import { toCsv } from './csv';

/** Lines of one export; a longer period is exported in parts. */
const EXPORT_CAP = 10_000;
const CUT = 'There are older lines: this file ends after the newest 10,000';
const NOBODY = 'somebody';
const TRELLIS = 'Trellis';

/**
 * The practice's view of its trail. When clients come and go, and what they do for themselves alone,
 * is theirs to see and is left out.
 */
@Injectable()
export class AuditLogService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly practices: PracticesService,
    private readonly members: MembersService,
    private readonly clients: ClientDetailsService,
    private readonly audit: Audit,
  ) {}

  /** One page, newest first. @throws AppError 400 CURSOR_UNKNOWN */
  list(actor: MemberActor, query: AuditQueryDto): Promise<AuditPageDto> {
    const { cursor, limit = PAGE_LIMIT } = query;
    const after = cursor ? decodeCursor(cursor) : null;
    return this.practice.transaction(actor, async (tx) => {
      const { zone } = await this.practices.get(tx, actor.practiceId);
      const filter = filterOf(query, zone);
      const rows = await listAudit(tx, actor.practiceId, filter, after, limit + 1);
      const page = toPage(rows, limit, ({ at, id }) => ({ at, id }));
      return { ...page, items: await this.inWords(tx, actor.practiceId, page.items) };
    });
  }

  /**
   * The lines of a filter as CSV, newest first, with times by the practice's clock; recorded. Where
   * there are more than fit, the last row says so.
   */
  export(actor: MemberActor, query: AuditQueryDto): Promise<string> {
    return this.practice.transaction(actor, async (tx) => {
      const { zone } = await this.practices.get(tx, actor.practiceId);
      const filter = filterOf(query, zone);
      const rows = await listAudit(tx, actor.practiceId, filter, null, EXPORT_CAP + 1);
      const lines = await this.inWords(tx, actor.practiceId, rows.slice(0, EXPORT_CAP));
      await this.audit.record(tx, actor, 'audit.exported', { detail: { count: lines.length } });
      return toCsv([
        ['at', 'kind', 'what'],
        ...lines.map(({ at, kind, words }) => [localTime(at, zone), kind, words]),
        ...(rows.length > EXPORT_CAP ? [['', 'cut', CUT]] : []),
      ]);
    });
  }

  private async inWords(tx: Tx, practiceId: string, rows: AuditRow[]): Promise<AuditLineDto[]> {
    const ids = new Set(rows.flatMap(idsOf));
    const members = await this.members.names(tx, practiceId, [...ids]);
    const clients = await this.clients.names(
      tx,
      practiceId,
      [...ids].filter((id) => !members.has(id)),
    );
    const nameOf = (id: unknown) =>
      typeof id === 'string' ? (members.get(id) ?? clients.get(id)) : undefined;
    return rows.map((row) => {
      const { kind, words } = auditLine(row.action);
      const whom = nameOf(row.subjectId);
      const who = row.actorKind === 'system' ? (whom ?? TRELLIS) : nameOf(row.actorId);
      const sentence = words({
        who: who ?? NOBODY,
        whom: whom ?? NOBODY,
        other: nameOf(row.detail.otherId) ?? NOBODY,
        client: nameOf(row.clientId) ?? NOBODY,
        detail: row.detail,
      });
      return { id: row.id, at: row.at, kind: kind as AuditKind, words: capital(sentence) };
    });
  }
}

function filterOf({ kind, personId, from, until }: AuditQueryDto, zone: string): AuditFilter {
  return {
    actions: actionsOf(kind && [kind]),
    ownToClients: actionsOf(['sign-in']),
    personId,
    from: from === undefined ? undefined : startOf(from, 0, zone),
    before: until === undefined ? undefined : startOf(until, 1, zone),
  };
}

function startOf(day: string, daysOn: number, zone: string): Date {
  const start = Temporal.PlainDate.from(day).add({ days: daysOn }).toZonedDateTime(zone);
  return new Date(start.epochMilliseconds);
}

function localTime(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function idsOf(row: AuditRow): string[] {
  return [row.actorId, row.subjectId, row.clientId, row.detail.otherId].filter(
    (id): id is string => typeof id === 'string',
  );
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
