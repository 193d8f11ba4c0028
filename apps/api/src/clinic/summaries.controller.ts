import { SummariesPageDto, SummariesService, SummaryDto } from '@app/domain/summaries';
import { ListQueryDto } from '@app/domain/list-query.dto';
import type { MemberActor } from '@app/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

@Controller()
export class SummariesController {
  constructor(private readonly summaries: SummariesService) {}

  /** What changed with each response of a client, newest first. */
  @Get('clients/:id/summaries')
  @Can('summary:read')
  list(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Query() query: ListQueryDto,
  ): Promise<SummariesPageDto> {
    return this.summaries.listFor(actor, id, query);
  }

  @Get('summaries/:id')
  @Can('summary:read')
  get(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<SummaryDto> {
    return this.summaries.get(actor, id);
  }
}
