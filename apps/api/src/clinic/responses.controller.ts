import {
  MarkedReadDto,
  MarkReadDto,
  ResponseDto,
  ResponsesAroundDto,
  ResponsesPageDto,
  ResponsesService,
  ReviewsService,
} from '@app/domain/responses';
import { ListQueryDto } from '@app/domain/list-query.dto';
import type { MemberActor } from '@app/kernel';
import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

@Controller()
export class ResponsesController {
  constructor(
    private readonly responses: ResponsesService,
    private readonly reviews: ReviewsService,
  ) {}

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

  /** The same client's responses before and after it, and what to read next. */
  @Get('responses/:id/around')
  @Can('response:read')
  around(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<ResponsesAroundDto> {
    return this.responses.around(actor, id);
  }

  /** Marks a response as read. */
  @Post('responses/:id/review')
  @HttpCode(200)
  @Can('response:review')
  review(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<ResponseDto> {
    return this.reviews.review(actor, id);
  }

  /** Takes the caller's own mark back: the response is new to them again. */
  @Delete('responses/:id/review')
  @HttpCode(204)
  @Can('response:review')
  takeBack(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<void> {
    return this.reviews.takeBack(actor, id);
  }

  /** Marks several responses of one client as read. */
  @Post('clients/:id/reviews')
  @HttpCode(200)
  @Can('response:review')
  reviewSeveral(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: MarkReadDto,
  ): Promise<MarkedReadDto> {
    return this.reviews.reviewSeveral(actor, id, dto);
  }
}
