import { AssignmentDto, KeepPlanDto, KeptPlanDto, OwnPlansService } from '@app/domain/assignments';
import {
  DraftsService,
  OwnAnswerDto,
  SaveAnswerDto,
  SavePositionDto,
  SetAsideDto,
  SubmissionsService,
  SubmitDto,
  SubmittedDto,
  TodayDto,
  WorkDto,
} from '@app/domain/responses';
import type { ClientActor } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

@Controller()
export class WorkController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly submissions: SubmissionsService,
    private readonly plans: OwnPlansService,
  ) {}

  /** What is ready for the client. */
  @Get('today')
  @Can('own:read')
  today(@CurrentActor() actor: ClientActor): Promise<TodayDto> {
    return this.submissions.today(actor);
  }

  /** An assignment with its exercise and everything written so far. */
  @Get('assignments/:id')
  @Can('own:read')
  get(@CurrentActor() actor: ClientActor, @IdParam() id: string): Promise<WorkDto> {
    return this.drafts.get(actor, id);
  }

  /** Keeps the answer to one step; the same write again changes nothing. */
  @Put('assignments/:id/answers/:stepId')
  @Can('own:write')
  saveAnswer(
    @CurrentActor() actor: ClientActor,
    @IdParam() id: string,
    @Param('stepId') stepId: string,
    @Body() dto: SaveAnswerDto,
  ): Promise<OwnAnswerDto> {
    return this.drafts.saveAnswer(actor, id, stepId, dto);
  }

  /** Remembers which step is on the screen. */
  @Put('assignments/:id/position')
  @HttpCode(204)
  @Can('own:write')
  savePosition(
    @CurrentActor() actor: ClientActor,
    @IdParam() id: string,
    @Body() dto: SavePositionDto,
  ): Promise<void> {
    return this.drafts.savePosition(actor, id, dto);
  }

  /** Keeps the client's own plan for it in place of the one before; without words, none. */
  @Put('assignments/:id/plan')
  @Can('own:write')
  keepPlan(
    @CurrentActor() actor: ClientActor,
    @IdParam() id: string,
    @Body() dto: KeepPlanDto,
  ): Promise<KeptPlanDto> {
    return this.plans.keep(actor, id, dto);
  }

  /** Hands the work in; the same request again answers with the same response. */
  @Post('assignments/:id/submit')
  @HttpCode(200)
  @Can('own:write')
  submit(
    @CurrentActor() actor: ClientActor,
    @IdParam() id: string,
    @Body() dto: SubmitDto,
  ): Promise<SubmittedDto> {
    return this.submissions.submit(actor, id, dto);
  }

  /** Sets the assignment aside without handing anything in. */
  @Post('assignments/:id/outcome')
  @HttpCode(200)
  @Can('own:write')
  setAside(
    @CurrentActor() actor: ClientActor,
    @IdParam() id: string,
    @Body() dto: SetAsideDto,
  ): Promise<AssignmentDto> {
    return this.submissions.setAside(actor, id, dto);
  }
}
