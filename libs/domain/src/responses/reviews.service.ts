import { PracticeGate, type Tx } from '@app/database';
import { Clock, type MemberActor, newId, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import type { MarkedReadDto, MarkReadDto, ResponseDto } from './clinic.dto';
import { ResponsesService } from './responses.service';

/** Who has read what came back. A mark is a member's own: nobody sets or takes back another's. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
    private readonly responses: ResponsesService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Marks a response as read by the actor; a second time changes nothing. @throws AppError 404 */
  review(actor: MemberActor, id: string): Promise<ResponseDto> {
    return this.practice.transaction(actor, async (tx) => {
      const row = await this.responses.require(tx, actor, id);
      await this.mark(tx, actor, row.clientId, [id]);
      return this.responses.toDto(tx, actor, row);
    });
  }

  /**
   * Marks several responses of one client as read; those that were read already stay as they are.
   * @throws AppError 404 where one of them is not this client's, and then none is marked
   */
  reviewSeveral(
    actor: MemberActor,
    clientId: string,
    { responseIds }: MarkReadDto,
  ): Promise<MarkedReadDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      const seen = await tx.query<unknown[]>(
        `select from responses
         where practice_id = $1 and client_id = $2 and id = any($3) and state = 'submitted'`,
        [actor.practiceId, clientId, responseIds],
      );
      if (seen.length < new Set(responseIds).size) throw notFound();
      return { responseIds: await this.mark(tx, actor, clientId, responseIds) };
    });
  }

  /** Takes the actor's own mark back: it is new to them again. Once it is gone this changes nothing. */
  async takeBack(actor: MemberActor, id: string): Promise<void> {
    await this.practice.transaction(actor, async (tx) => {
      const { clientId } = await this.responses.require(tx, actor, id);
      const [, count] = await tx.query<[unknown, number]>(
        `delete from reviews where practice_id = $1 and response_id = $2 and member_id = $3`,
        [actor.practiceId, id, actor.memberId],
      );
      if (count > 0) {
        await this.audit.record(tx, actor, 'response.review-taken-back', {
          subjectId: id,
          clientId,
        });
      }
    });
  }

  /** Adds the marks that are missing, each with its line in the trail, and answers which those are. */
  private async mark(
    tx: Tx,
    actor: MemberActor,
    clientId: string,
    responseIds: string[],
  ): Promise<string[]> {
    const fresh = await tx.query<{ responseId: string }[]>(
      `insert into reviews (practice_id, id, client_id, response_id, member_id, reviewed_at)
       select $1, new.id, $4, new.response_id, $5, $6
       from unnest($2::uuid[], $3::uuid[]) as new (id, response_id)
       on conflict (practice_id, response_id, member_id) do nothing
       returning response_id as "responseId"`,
      [
        actor.practiceId,
        responseIds.map(() => newId()),
        responseIds,
        clientId,
        actor.memberId,
        this.clock.now(),
      ],
    );
    for (const { responseId } of fresh) {
      await this.audit.record(tx, actor, 'response.reviewed', { subjectId: responseId, clientId });
    }
    return fresh.map(({ responseId }) => responseId);
  }
}
