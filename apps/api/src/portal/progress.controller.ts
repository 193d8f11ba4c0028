import { ProgressDto, ProgressService } from '@app/domain/progress';
import type { ClientActor } from '@app/kernel';
import { Controller, Get } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor } from '../http/current-actor';

@Controller()
export class ProgressController {
  constructor(private readonly progress: ProgressService) {}

  /** What changed over time, in the numbers that the client shares: just what staff see of it. */
  @Get('progress')
  @Can('own:read')
  get(@CurrentActor() actor: ClientActor): Promise<ProgressDto> {
    return this.progress.getOwn(actor);
  }
}
