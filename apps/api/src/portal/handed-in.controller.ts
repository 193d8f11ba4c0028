import { HandedInDto, HandedInPageDto, HandedInService } from '@app/domain/responses';
import { ListQueryDto } from '@app/domain/list-query.dto';
import { ShareDto } from '@app/domain/share.dto';
import type { ClientActor } from '@app/kernel';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

/** Who can see what was handed in. */
@Controller()
export class HandedInController {
  constructor(private readonly handedIn: HandedInService) {}

  /** What the client handed in, answer by answer, newest first. */
  @Get('handed-in')
  @Can('own:read')
  list(@CurrentActor() actor: ClientActor, @Query() query: ListQueryDto): Promise<HandedInPageDto> {
    return this.handedIn.list(actor, query);
  }

  /** Shares an answer that was handed in, or takes it back. */
  @Put('assignments/:id/answers/:stepId/sharing')
  @Can('own:write')
  share(
    @CurrentActor() actor: ClientActor,
    @IdParam() id: string,
    @Param('stepId') stepId: string,
    @Body() dto: ShareDto,
  ): Promise<HandedInDto> {
    return this.handedIn.share(actor, id, stepId, dto);
  }
}
