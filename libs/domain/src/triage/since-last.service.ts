import { PracticeGate, type Tx } from '@app/database';
import { Clock, DAY, later, type MemberActor, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { AppointmentsService } from '../appointments';
import { AssignmentsService } from '../assignments';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import { CatalogueService } from '../catalogue';
import { SharedJournalService } from '../journal';
import { ResponsesService } from '../responses';
import { SummariesService } from '../summaries';
import { NEWS_DAYS } from './attention';
import { gentlerThan } from './gentler';
import type { SinceLastDto } from './since-last.dto';

/** What a therapist looks through before a session. */
@Injectable()
export class SinceLastService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
    private readonly appointments: AppointmentsService,
    private readonly assignments: AssignmentsService,
    private readonly catalogue: CatalogueService,
    private readonly responses: ResponsesService,
    private readonly journal: SharedJournalService,
    private readonly summaries: SummariesService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Reading it is recorded: it holds answers in words. */
  get(actor: MemberActor, clientId: string): Promise<SinceLastDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      const { practiceId } = actor;
      const lastSession = await this.appointments.lastHeldOf(tx, practiceId, clientId);
      const since = lastSession?.startsAt ?? later(this.clock.now(), -NEWS_DAYS * DAY);
      const cards = await this.responses.listSince(tx, actor, clientId, since);
      const summaries = await this.summaries.listOf(
        tx,
        practiceId,
        clientId,
        cards.map(({ id }) => id),
      );
      const setAside = await this.assignments.listSetAside(tx, actor, clientId, since);
      const catalogue = await this.catalogue.including(tx, practiceId, setAside);
      await this.audit.record(tx, actor, 'since-last.read', { clientId });
      await this.noteLook(tx, actor, clientId);
      return {
        since,
        lastSession,
        nextSession: await this.appointments.nextOf(tx, practiceId, clientId),
        cameBack: cards.map((card) => {
          const summary = summaries.find(({ responseId }) => responseId === card.id);
          return {
            ...card,
            isEarlier: card.submittedAt <= since,
            summaryId: summary?.id ?? null,
            sentences: summary?.sentences ?? [],
          };
        }),
        journal: await this.journal.listSince(tx, actor, clientId, since),
        setAside: setAside.map((work) => ({
          ...work,
          gentler: work.outcome === 'too-much' ? gentlerThan(catalogue, work) : null,
        })),
        open: await this.assignments.listOpen(tx, actor, clientId),
      };
    });
  }

  /** For Today: what alarmed there before the last session has been seen since it began. */
  private async noteLook(tx: Tx, actor: MemberActor, clientId: string): Promise<void> {
    await tx.query(
      `insert into client_looks (practice_id, id, client_id, member_id, looked_at)
       values ($1, $2, $3, $4, $5)
       on conflict (practice_id, client_id, member_id) do update set looked_at = excluded.looked_at`,
      [actor.practiceId, newId(), clientId, actor.memberId, this.clock.now()],
    );
  }
}
