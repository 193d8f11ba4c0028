import { PracticeGate, type Tx } from '@app/database';
import { Clock, later, type MemberActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import { MeasuresService } from '../measures';
import { ResponsesService } from '../responses';
import { REACH } from './reach';
import { isMeasure, scoreSeries } from './score-series';
import type { ScoreReadingDto, ScoresDto } from './scores.dto';
import { SharedWorkService } from './shared-work.service';

/** Scores of measures, worked out whenever they are read from what is shared at that moment. */
@Injectable()
export class ScoresService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
    private readonly measures: MeasuresService,
    private readonly responses: ResponsesService,
    private readonly sharedWork: SharedWorkService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Every score of a client; reading them is recorded. @throws AppError 404 */
  get(actor: MemberActor, clientId: string): Promise<ScoresDto> {
    return this.practice.transaction(actor, async (tx) => {
      await this.caseload.require(tx, actor, clientId);
      await this.audit.record(tx, actor, 'scores.read', { clientId });
      return this.read(tx, actor.practiceId, clientId, this.clock.now());
    });
  }

  /** The scores in one response, with what changed since the ones before them. @throws AppError 404 */
  ofResponse(actor: MemberActor, responseId: string): Promise<ScoreReadingDto[]> {
    return this.practice.transaction(actor, async (tx) => {
      const { clientId, submittedAt } = await this.responses.require(tx, actor, responseId);
      await this.audit.record(tx, actor, 'scores.read', { clientId, subjectId: responseId });
      // The policies and a check constraint leave no released response without it.
      const { series } = await this.read(tx, actor.practiceId, clientId, submittedAt!);
      const readings = series.flatMap((one) => one.readings);
      return readings.filter((one) => one.responseId === responseId);
    });
  }

  private async read(tx: Tx, practiceId: string, clientId: string, to: Date): Promise<ScoresDto> {
    // What was handed in at that very moment belongs to it.
    const period = { from: later(to, -REACH), to: later(to, 1) };
    const shared = await this.sharedWork.read(tx, practiceId, clientId, period, isMeasure);
    const find = (id: string, version: number) => this.measures.find(id, version);
    return { isCut: shared.isCut, series: scoreSeries(shared.work, find) };
  }
}
