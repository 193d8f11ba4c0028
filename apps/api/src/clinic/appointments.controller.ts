import {
  AppointmentDto,
  AppointmentsPageDto,
  AppointmentsService,
  CancelAppointmentDto,
  DiaryDto,
  DiaryQueryDto,
  MoveAppointmentDto,
  PlanAppointmentDto,
  PlannedDto,
} from '@app/domain/appointments';
import { ListQueryDto } from '@app/domain/list-query.dto';
import type { MemberActor } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

@Controller()
export class AppointmentsController {
  constructor(private readonly appointments: AppointmentsService) {}

  /** Plans a session with a client, or one a week. The same request again answers the same. */
  @Post('appointments')
  @Can('appointment:plan')
  plan(@CurrentActor() actor: MemberActor, @Body() dto: PlanAppointmentDto): Promise<PlannedDto> {
    return this.appointments.plan(actor, dto);
  }

  /** The caller's own sessions within a stretch of time, such as a day. */
  @Get('appointments')
  @Can('appointment:read')
  diary(@CurrentActor() actor: MemberActor, @Query() query: DiaryQueryDto): Promise<DiaryDto> {
    return this.appointments.diary(actor, query);
  }

  /** A client's sessions, latest first: those ahead come before those held. */
  @Get('clients/:id/appointments')
  @Can('appointment:read')
  list(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Query() query: ListQueryDto,
  ): Promise<AppointmentsPageDto> {
    return this.appointments.listFor(actor, id, query);
  }

  /** Moves a session to another time or place. */
  @Post('appointments/:id/move')
  @HttpCode(200)
  @Can('appointment:plan')
  move(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: MoveAppointmentDto,
  ): Promise<AppointmentDto> {
    return this.appointments.move(actor, id, dto);
  }

  /** Cancels a session, and the later ones of its plan where that is asked for. */
  @Post('appointments/:id/cancel')
  @HttpCode(200)
  @Can('appointment:plan')
  cancel(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: CancelAppointmentDto,
  ): Promise<PlannedDto> {
    return this.appointments.cancel(actor, id, dto);
  }

  /** Takes a cancellation back, with all that was cancelled in the same stroke. */
  @Post('appointments/:id/restore')
  @HttpCode(200)
  @Can('appointment:plan')
  restore(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<PlannedDto> {
    return this.appointments.restore(actor, id);
  }
}
