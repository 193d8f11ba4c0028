import {
  ArrangeStepsDto,
  ChangeStepDto,
  ProgrammeCardDto,
  ProgrammeDto,
  ProgrammeRunDto,
  ProgrammeRunsDto,
  ProgrammesService,
  RunChangesService,
  StartProgrammeDto,
  SteerRunDto,
} from '@app/domain/programmes';
import type { MemberActor } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

@Controller()
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly changes: RunChangesService,
  ) {}

  /** Every programme that can be given. */
  @Get('programmes')
  @Can('exercise:read')
  list(): ProgrammeCardDto[] {
    return this.programmes.list();
  }

  /** One programme whole: whom it fits, and its steps in their order. */
  @Get('programmes/:id')
  @Can('exercise:read')
  get(@Param('id') id: string): ProgrammeDto {
    return this.programmes.get(id);
  }

  /** A client's programmes, the newest first. */
  @Get('clients/:id/programmes')
  @Can('assignment:read')
  listFor(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<ProgrammeRunsDto> {
    return this.programmes.listFor(actor, id);
  }

  /** Gives a programme to a client. The same request again answers with the same run. */
  @Post('programme-runs')
  @Can('assignment:create')
  start(
    @CurrentActor() actor: MemberActor,
    @Body() dto: StartProgrammeDto,
  ): Promise<ProgrammeRunDto> {
    return this.programmes.start(actor, dto);
  }

  /** Pauses a run, lets it go on, or ends it. */
  @Post('programme-runs/:id/steer')
  @HttpCode(200)
  @Can('assignment:create')
  steer(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: SteerRunDto,
  ): Promise<ProgrammeRunDto> {
    return this.changes.steer(actor, id, dto);
  }

  /** Opens a step by hand: the next one, or one that was set aside or left out. */
  @Post('programme-runs/:id/open-step')
  @HttpCode(200)
  @Can('assignment:create')
  open(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: ChangeStepDto,
  ): Promise<ProgrammeRunDto> {
    return this.changes.open(actor, id, dto);
  }

  /** Leaves a step out; where it is open it is taken back. */
  @Post('programme-runs/:id/skip-step')
  @HttpCode(200)
  @Can('assignment:create')
  skip(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: ChangeStepDto,
  ): Promise<ProgrammeRunDto> {
    return this.changes.skip(actor, id, dto);
  }

  /** Says which steps are ahead: adds, takes out, moves and replaces them, and what opens them. */
  @Put('programme-runs/:id/steps')
  @Can('assignment:create')
  arrange(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: ArrangeStepsDto,
  ): Promise<ProgrammeRunDto> {
    return this.changes.arrange(actor, id, dto);
  }
}
