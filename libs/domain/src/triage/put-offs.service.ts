import { PracticeGate, type Tx } from '@app/database';
import { Clock, type MemberActor, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { CaseloadService } from '../caseload';
import { PracticesService } from '../practices';
import { type Reason, PutOffEntity } from './put-off.entity';
import type { PutOffDto } from './today.dto';

/** What a member does not want to see on Today until tomorrow. Nobody else's page changes by it. */
@Injectable()
export class PutOffsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
    private readonly practices: PracticesService,
    private readonly clock: Clock,
  ) {}

  /** Puts a client's reason off; what arises newly shows all the same. Again on the same day: as once. */
  putOff(actor: MemberActor, clientId: string, reason: Reason): Promise<PutOffDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      const until = await this.tomorrow(tx, actor.practiceId);
      await tx.upsert(
        PutOffEntity,
        {
          practiceId: actor.practiceId,
          id: newId(),
          accountId: actor.memberId,
          clientId,
          reason,
          putOffAt: this.clock.now(),
          until,
        },
        ['practiceId', 'accountId', 'clientId', 'reason'],
      );
      return { until };
    });
  }

  /** Brings it back onto the page; where it was not put off, nothing changes. */
  async bringBack(actor: MemberActor, clientId: string, reason: Reason): Promise<void> {
    await this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      const { practiceId, memberId: accountId } = actor;
      await tx.delete(PutOffEntity, { practiceId, accountId, clientId, reason });
    });
  }

  private async tomorrow(tx: Tx, practiceId: string): Promise<Date> {
    const { zone } = await this.practices.get(tx, practiceId);
    const today = Temporal.Instant.fromEpochMilliseconds(this.clock.now().getTime())
      .toZonedDateTimeISO(zone)
      .startOfDay();
    return new Date(today.add({ days: 1 }).epochMilliseconds);
  }
}
