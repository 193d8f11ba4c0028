import { PracticeGate, type Tx } from '@app/database';
import { AppError, Clock, DAY, later, type MemberActor } from '@app/kernel';
import { Press, PressBusyError, PressError } from '@app/paper';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AppointmentsService } from '../appointments';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import { type Catalogue, CatalogueService } from '../catalogue';
import { MembersService } from '../members';
import { PracticesService } from '../practices';
import { distressReadings, isDrawable, type SharedWork, SharedWorkService } from '../progress';
import { dayInWords, NO_THRESHOLD } from './change-words';
import type {
  ClientSummaryDto,
  GivenDto,
  SummaryPeriodQueryDto,
  SummarySheetQueryDto,
} from './client-summary.dto';
import { firstGivenAt, type GivenRow, listGiven } from './client-summary.queries';
import { sheetOf } from './client-summary-sheet';
import { isInOwnWords } from './own-words';
import { quotesOf, statementsOf } from './statements';
import { periodOf, type SummaryPeriod } from './summary-period';
import { givenWords } from './words';

/** Rows of a list, at most. */
const LIMIT = 100;
/** How far back a last session is looked for. */
const REACH_DAYS = 366;
const RETRY_SECONDS = 5;

/** A page of paper, ready to be handed out. */
export interface PrintedSummary {
  bytes: Buffer;
  /** Says what kind of file it is and its last day, and names nobody. */
  fileName: string;
}

/** A client's work over a period, compiled when it is asked for: nothing of it is kept. */
@Injectable()
export class ClientSummariesService implements OnModuleDestroy {
  constructor(
    private readonly practice: PracticeGate,
    private readonly practices: PracticesService,
    private readonly members: MembersService,
    private readonly caseload: CaseloadService,
    private readonly appointments: AppointmentsService,
    private readonly catalogue: CatalogueService,
    private readonly sharedWork: SharedWorkService,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly press: Press,
  ) {}

  onModuleDestroy(): Promise<void> {
    return this.press.close();
  }

  /** Reading it is recorded. @throws AppError 400 PERIOD_REFUSED; 404 */
  get(
    actor: MemberActor,
    clientId: string,
    query: SummaryPeriodQueryDto,
  ): Promise<ClientSummaryDto> {
    // Paper is one click away from here.
    this.press.warm();
    return this.practice.transaction(actor, async (tx) => {
      const summary = await this.compile(tx, actor, clientId, query);
      await this.audit.record(tx, actor, 'summary.compiled', { clientId });
      return summary;
    });
  }

  /**
   * The same on one page of paper. It is recorded as an export, and handed out only once it is.
   * @throws AppError 400 PERIOD_REFUSED; 404; 503 PRESS_BUSY, NOT_PRINTED
   */
  async print(
    actor: MemberActor,
    clientId: string,
    { name, ...query }: SummarySheetQueryDto,
  ): Promise<PrintedSummary> {
    const { summary, by } = await this.practice.transaction(actor, async (tx) => {
      const names = await this.members.names(tx, actor.practiceId, [actor.memberId]);
      const by = names.get(actor.memberId) ?? '';
      return { summary: await this.compile(tx, actor, clientId, query), by };
    });
    // No connection is held meanwhile.
    const bytes = await this.press
      .print(sheetOf(summary, { name: name ?? 'full', by }))
      .catch(refuse);
    const { from, to } = summary;
    await this.practice.transaction(actor, (tx) =>
      this.audit.record(tx, actor, 'summary.exported', { clientId, detail: { from, to } }),
    );
    return { bytes, fileName: `summary-${to}.pdf` };
  }

  private async compile(
    tx: Tx,
    actor: MemberActor,
    clientId: string,
    query: SummaryPeriodQueryDto,
  ): Promise<ClientSummaryDto> {
    const { practiceId } = actor;
    const client = await this.caseload.require(tx, actor, clientId);
    const practice = await this.practices.get(tx, practiceId);
    const now = this.clock.now();
    const lastSession = await this.lastSession(tx, practiceId, clientId, now);
    const firstExercise = await firstGivenAt(tx, practiceId, clientId);
    const period = periodOf(query, now, practice.zone, { lastSession, firstExercise });
    const { work, isCut } = await this.sharedWork.read(
      tx,
      practiceId,
      clientId,
      period,
      (step) => isDrawable(step) || isInOwnWords(step),
    );
    const given = await listGiven(tx, practiceId, clientId, period, LIMIT);
    const catalogue = await this.catalogue.including(tx, practiceId, given);
    const changes = statementsOf(work, practice.zone);
    const quotes = quotesOf(work);
    return {
      clientId,
      name: client.name,
      practice: practice.name,
      isDemo: practice.isDemo,
      zone: practice.zone,
      from: period.firstDay,
      to: period.lastDay,
      startsAt: period.from,
      endsAt: period.to,
      basis: period.basis,
      compiledAt: now,
      sessions: await this.appointments.heldWithin(tx, practiceId, clientId, period),
      given: given.map((row) => toGiven(catalogue, row, work, { period, zone: practice.zone })),
      givenBeside: Math.max(0, (given[0]?.total ?? 0) - LIMIT),
      distress: distressReadings(work),
      changes,
      note: changes.length > 0 ? NO_THRESHOLD : null,
      quotes: quotes.slice(0, LIMIT),
      quotesBeside: Math.max(0, quotes.length - LIMIT),
      isCut,
    };
  }

  /** The last session that was held, as the client's page has it; null where that is over a year ago. */
  private async lastSession(
    tx: Tx,
    practiceId: string,
    clientId: string,
    now: Date,
  ): Promise<Date | null> {
    const held = await this.appointments.lastHeldOf(tx, practiceId, clientId);
    return held && held.startsAt > later(now, -REACH_DAYS * DAY) ? held.startsAt : null;
  }
}

function toGiven(
  catalogue: Catalogue,
  row: GivenRow,
  work: readonly SharedWork[],
  { period, zone }: { period: SummaryPeriod; zone: string },
): GivenDto {
  const { id, exerciseId, exerciseVersion, assignedAt, closedAt } = row;
  // What ended after the period had not ended within it.
  const hasEnded = closedAt !== null && closedAt < period.to;
  const ended = hasEnded ? dayInWords(closedAt, zone) : null;
  return {
    assignmentId: id,
    title: catalogue.get(exerciseId, exerciseVersion).title,
    assignedAt,
    closedAt: hasEnded ? closedAt : null,
    words: givenWords(row.status, hasEnded ? row.outcome : null, ended),
    responseId: work.find(({ assignmentId }) => assignmentId === id)?.responseId ?? null,
  };
}

/** Why there is no page, as a refusal that can be tried again. The log keeps what it came from. */
function refuse(error: unknown): never {
  const extra = { retryAfterSeconds: RETRY_SECONDS };
  if (error instanceof PressBusyError) {
    const title = 'Many pages are being made right now. Please try again in a moment';
    throw new AppError(503, 'PRESS_BUSY', title, undefined, extra);
  }
  if (error instanceof PressError) {
    const title = 'This page could not be made. Please try again';
    const refusal = new AppError(503, 'NOT_PRINTED', title, undefined, extra);
    throw Object.assign(refusal, { cause: error });
  }
  throw error;
}
