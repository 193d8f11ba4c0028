import { ProgressDto, ProgressService } from '@app/domain/progress';
import type { MemberActor } from '@app/kernel';
import { Controller, Get } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

@Controller()
export class ProgressController {
  constructor(private readonly progress: ProgressService) {}

  /** What changed over time for a client, in the numbers that they share. */
  @Get('clients/:id/progress')
  @Can('response:read')
  get(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<ProgressDto> {
    return this.progress.get(actor, id);
  }
}
