import {
  ActDto,
  ActOnRevisionDto,
  AuthoringService,
  BeginExerciseDto,
  OwnDraftDto,
  OwnExerciseCardDto,
  OwnExerciseDto,
  PublishDto,
  PublishingService,
  SaveDraftDto,
  SendBackDto,
} from '@app/domain/authoring';
import type { MemberActor } from '@app/kernel';
import type { Exercise } from '@app/exercises';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Can } from '../http/can';
import { CurrentActor, IdParam, VersionParam } from '../http/current-actor';

/** The exercises that the practice writes itself. */
@Controller('own-exercises')
export class OwnExercisesController {
  constructor(
    private readonly authoring: AuthoringService,
    private readonly publishing: PublishingService,
  ) {}

  /** All of them, the latest kept first; drafts and retired ones too. */
  @Get()
  @Can('exercise:read')
  list(@CurrentActor() actor: MemberActor): Promise<OwnExerciseCardDto[]> {
    return this.authoring.list(actor);
  }

  /** Begins one, blank or as a copy. The same request again answers with the same exercise. */
  @Post()
  @Can('exercise:author')
  begin(
    @CurrentActor() actor: MemberActor,
    @Body() dto: BeginExerciseDto,
  ): Promise<OwnExerciseDto> {
    return this.authoring.begin(actor, dto);
  }

  /** One whole: its draft, what stands against publishing it, and its versions. */
  @Get(':id')
  @Can('exercise:read')
  get(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<OwnExerciseDto> {
    return this.authoring.get(actor, id);
  }

  /** One of its versions whole, with the care data that only the clinic sees. */
  @Get(':id/versions/:version')
  @Can('exercise:read')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  version(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @VersionParam() version: number,
  ): Promise<Exercise> {
    return this.authoring.version(actor, id, version);
  }

  /** Keeps the draft as it is, finished or not. */
  @Put(':id/draft')
  @Can('exercise:author')
  saveDraft(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: SaveDraftDto,
  ): Promise<OwnDraftDto> {
    return this.authoring.saveDraft(actor, id, dto);
  }

  /** Publishes the draft as the next version, which never changes again. */
  @Post(':id/publish')
  @HttpCode(200)
  @Can('exercise:author')
  publish(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: PublishDto,
  ): Promise<OwnExerciseDto> {
    return this.publishing.publish(actor, id, dto);
  }

  /** Asks those who run the practice to publish the draft. */
  @Post(':id/ask-approval')
  @HttpCode(200)
  @Can('exercise:author')
  askApproval(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: PublishDto,
  ): Promise<OwnExerciseDto> {
    return this.publishing.ask(actor, id, dto);
  }

  /** Publishes what waits for approval, as it was read. */
  @Post(':id/approve')
  @HttpCode(200)
  @Can('exercise:approve')
  approve(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: ActOnRevisionDto,
  ): Promise<OwnExerciseDto> {
    return this.publishing.approve(actor, id, dto);
  }

  /** Sends what waits for approval back to its author, with a word why. */
  @Post(':id/send-back')
  @HttpCode(200)
  @Can('exercise:approve')
  sendBack(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: SendBackDto,
  ): Promise<OwnExerciseDto> {
    return this.publishing.sendBack(actor, id, dto);
  }

  /** Takes it out of what can be assigned; what was assigned stays. */
  @Post(':id/retire')
  @HttpCode(200)
  @Can('exercise:retire')
  retire(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: ActDto,
  ): Promise<OwnExerciseDto> {
    return this.authoring.retire(actor, id, dto);
  }

  /** Lets it be assigned again. */
  @Post(':id/bring-back')
  @HttpCode(200)
  @Can('exercise:retire')
  bringBack(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: ActDto,
  ): Promise<OwnExerciseDto> {
    return this.authoring.bringBack(actor, id, dto);
  }
}
