import { PracticeGate } from '@app/database';
import type { MemberActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { CaseloadService } from '../caseload';
import type { ClientExercisesDto } from './given.dto';
import { givenTo, recentlyGiven } from './given.queries';

const RECENT = 6;

/** What was given before: to this client, and by this member. */
@Injectable()
export class GivenService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
  ) {}

  /** @throws AppError 404 for a client whom the actor does not work with */
  get(actor: MemberActor, clientId: string): Promise<ClientExercisesDto> {
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId } = actor;
      await this.caseload.require(tx, actor, clientId);
      return {
        recentIds: await recentlyGiven(tx, practiceId, RECENT),
        given: await givenTo(tx, practiceId, clientId),
      };
    });
  }
}
