import { SummariesService, SummaryDto } from '@app/domain/summaries';
import type { MemberActor } from '@app/kernel';
import { Controller, Get } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

@Controller()
export class SummariesController {
  constructor(private readonly summaries: SummariesService) {}

  /** What changed with each response of a client, newest first. */
  @Get('clients/:id/summaries')
  @Can('summary:read')
  list(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<SummaryDto[]> {
    return this.summaries.listFor(actor, id);
  }

  @Get('summaries/:id')
  @Can('summary:read')
  get(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<SummaryDto> {
    return this.summaries.get(actor, id);
  }
}
