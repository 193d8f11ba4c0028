import {
  PutOffDto,
  PutOffReasonDto,
  PutOffsService,
  SinceLastDto,
  SinceLastService,
  TodayDto,
  TodayService,
} from '@app/domain/triage';
import type { MemberActor } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

@Controller()
export class TodayController {
  constructor(
    private readonly triage: TodayService,
    private readonly sinceLast: SinceLastService,
    private readonly putOffs: PutOffsService,
  ) {}

  /** Who needs the caller today, and why: one row a client and reason, the most pressing first. */
  @Get('today')
  @Can('response:read')
  get(@CurrentActor() actor: MemberActor): Promise<TodayDto> {
    return this.triage.get(actor);
  }

  /** What happened with a client since the last session. */
  @Get('clients/:id/since-last')
  @Can('response:read')
  since(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<SinceLastDto> {
    return this.sinceLast.get(actor, id);
  }

  /** Leaves a row of today's page out until tomorrow, for the caller alone. */
  @Post('clients/:id/put-off')
  @HttpCode(200)
  @Can('caseload:read')
  putOff(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() { reason }: PutOffReasonDto,
  ): Promise<PutOffDto> {
    return this.putOffs.putOff(actor, id, reason);
  }

  /** Brings a row back that was put off. */
  @Post('clients/:id/bring-back')
  @HttpCode(204)
  @Can('caseload:read')
  bringBack(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() { reason }: PutOffReasonDto,
  ): Promise<void> {
    return this.putOffs.bringBack(actor, id, reason);
  }
}
