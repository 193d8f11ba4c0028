import { ResponseDto, ResponsesPageDto, ResponsesService } from '@app/domain/responses';
import { ListQueryDto } from '@app/domain/list-query.dto';
import type { MemberActor } from '@app/kernel';
import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

@Controller()
export class ResponsesController {
  constructor(private readonly responses: ResponsesService) {}

  /** What a client handed in, newest first. */
  @Get('clients/:id/responses')
  @Can('response:read')
  list(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Query() query: ListQueryDto,
  ): Promise<ResponsesPageDto> {
    return this.responses.listFor(actor, id, query);
  }

  /** The steps of a response that the client chose to share. */
  @Get('responses/:id')
  @Can('response:read')
  get(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<ResponseDto> {
    return this.responses.get(actor, id);
  }

  /** Marks a response as read. */
  @Post('responses/:id/review')
  @HttpCode(200)
  @Can('response:review')
  review(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<ResponseDto> {
    return this.responses.review(actor, id);
  }
}
