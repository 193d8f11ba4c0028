import { PracticeGate, type Tx } from '@app/database';
import { type ClientActor, Clock, later, type MemberActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { AppointmentsService } from '../appointments';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import type { ProgressDto } from './progress.dto';
import { REACH } from './reach';
import { distressReadings, isDrawable, scaleSeries } from './series';
import { SharedWorkService } from './shared-work.service';

/** What changed over time, in numbers that the client shares: the same for both sides. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly appointments: AppointmentsService,
    private readonly caseload: CaseloadService,
    private readonly sharedWork: SharedWorkService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A client's progress; reading it is recorded. @throws AppError 404 */
  get(actor: MemberActor, clientId: string): Promise<ProgressDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      await this.audit.record(tx, actor, 'progress.read', { clientId });
      return this.read(tx, actor.practiceId, clientId);
    });
  }

  /** What staff see of the client's progress, for the client: what they keep private is not in it. */
  getOwn(actor: ClientActor): Promise<ProgressDto> {
    return this.practice.transaction(actor, (tx) =>
      this.read(tx, actor.practiceId, actor.clientId),
    );
  }

  private async read(tx: Tx, practiceId: string, clientId: string): Promise<ProgressDto> {
    const now = this.clock.now();
    const from = later(now, -REACH);
    // What is handed in at this very moment belongs to it.
    const period = { from, to: later(now, 1) };
    const { work, isCut } = await this.sharedWork.read(
      tx,
      practiceId,
      clientId,
      period,
      isDrawable,
    );
    return {
      from,
      isCut,
      distress: distressReadings(work),
      scales: scaleSeries(work),
      sessions: await this.appointments.heldWithin(tx, practiceId, clientId, period),
    };
  }
}
