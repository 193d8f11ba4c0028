import {
  AnswerOngoingDto,
  FoundProgrammeDto,
  NameToolsDto,
  OwnProgrammeDto,
  OwnProgrammesService,
  PaceDto,
  StepAgainDto,
} from '@app/domain/programmes';
import type { ClientActor } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

/** The client's own programme. */
@Controller('programme')
export class ProgrammeController {
  constructor(private readonly programmes: OwnProgrammesService) {}

  /** The programme that is on its way, or has just been finished. */
  @Get()
  @Can('own:read')
  find(@CurrentActor() actor: ClientActor): Promise<FoundProgrammeDto> {
    return this.programmes.find(actor);
  }

  /** Keeps whether it is still happening; anything but "no" waits for the therapist. */
  @Put(':id/ongoing')
  @Can('own:write')
  answer(
    @CurrentActor() actor: ClientActor,
    @IdParam() id: string,
    @Body() dto: AnswerOngoingDto,
  ): Promise<OwnProgrammeDto> {
    return this.programmes.answer(actor, id, dto);
  }

  /** Keeps two or more ways to settle that help: with them the programme goes on. */
  @Put(':id/tools')
  @Can('own:write')
  nameTools(
    @CurrentActor() actor: ClientActor,
    @IdParam() id: string,
    @Body() dto: NameToolsDto,
  ): Promise<OwnProgrammeDto> {
    return this.programmes.nameTools(actor, id, dto);
  }

  /** Pauses the programme, or ends the client's own pause. */
  @Put(':id/pace')
  @Can('own:write')
  setPace(
    @CurrentActor() actor: ClientActor,
    @IdParam() id: string,
    @Body() dto: PaceDto,
  ): Promise<OwnProgrammeDto> {
    return this.programmes.setPace(actor, id, dto);
  }

  /** Takes up a step again that was put off. */
  @Post(':id/take-up')
  @HttpCode(200)
  @Can('own:write')
  takeUp(
    @CurrentActor() actor: ClientActor,
    @IdParam() id: string,
    @Body() dto: StepAgainDto,
  ): Promise<OwnProgrammeDto> {
    return this.programmes.takeUp(actor, id, dto);
  }
}
