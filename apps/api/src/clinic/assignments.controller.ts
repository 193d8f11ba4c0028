import {
  AssignmentDto,
  AssignmentsPageDto,
  AssignmentsService,
  ClientExercisesDto,
  CreateAssignmentDto,
  GivenService,
} from '@app/domain/assignments';
import { ListQueryDto } from '@app/domain/list-query.dto';
import type { Exercise } from '@app/exercises';
import type { MemberActor } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

@Controller()
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly given: GivenService,
  ) {}

  /** Gives an exercise to a client. The same request again answers with the same assignment. */
  @Post('assignments')
  @Can('assignment:create')
  assign(
    @CurrentActor() actor: MemberActor,
    @Body() dto: CreateAssignmentDto,
  ): Promise<AssignmentDto> {
    return this.assignments.assign(actor, dto);
  }

  @Get('assignments/:id')
  @Can('assignment:read')
  get(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<AssignmentDto> {
    return this.assignments.get(actor, id);
  }

  /** The exercise as its client was given it, with what was left out or reworded for them. */
  @Get('assignments/:id/exercise')
  @Can('assignment:read')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  exercise(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<Exercise> {
    return this.assignments.exerciseOf(actor, id);
  }

  /** A client's assignments, newest first. */
  @Get('clients/:id/assignments')
  @Can('assignment:read')
  list(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Query() query: ListQueryDto,
  ): Promise<AssignmentsPageDto> {
    return this.assignments.listFor(actor, id, query);
  }

  /** What to know when choosing an exercise for a client: what they had, and what the caller gave lately. */
  @Get('clients/:id/exercises')
  @Can('assignment:create')
  exercisesOf(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
  ): Promise<ClientExercisesDto> {
    return this.given.get(actor, id);
  }

  /** Lets a repeated assignment come no further times; what is open stays so. */
  @Post('assignments/:id/end-repeat')
  @HttpCode(200)
  @Can('assignment:withdraw')
  endRepeat(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<AssignmentDto> {
    return this.assignments.endRepeat(actor, id);
  }

  /** Takes an open assignment back; what the client wrote stays theirs. */
  @Post('assignments/:id/withdraw')
  @HttpCode(200)
  @Can('assignment:withdraw')
  withdraw(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<AssignmentDto> {
    return this.assignments.withdraw(actor, id);
  }
}
