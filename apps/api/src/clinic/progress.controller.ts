import {
  ProgressDto,
  ProgressService,
  ScoreReadingDto,
  ScoresDto,
  ScoresService,
} from '@app/domain/progress';
import type { MemberActor } from '@app/kernel';
import { Controller, Get } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

@Controller()
export class ProgressController {
  constructor(
    private readonly progress: ProgressService,
    private readonly scores: ScoresService,
  ) {}

  /** What changed over time for a client, in the numbers that they share. */
  @Get('clients/:id/progress')
  @Can('response:read')
  get(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<ProgressDto> {
    return this.progress.get(actor, id);
  }

  /** Every score that a client shares, and how each differs from the one before. */
  @Get('clients/:id/scores')
  @Can('response:read')
  getScores(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<ScoresDto> {
    return this.scores.get(actor, id);
  }

  /** The scores in one response. */
  @Get('responses/:id/scores')
  @Can('response:read')
  getScoresOf(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
  ): Promise<ScoreReadingDto[]> {
    return this.scores.ofResponse(actor, id);
  }
}
