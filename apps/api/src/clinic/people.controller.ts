import {
  ChangeRolesDto,
  DeactivateDto,
  HeldClientsDto,
  InvitePersonDto,
  MemberChangesService,
  NamedWriteDto,
  PeopleDto,
  PeopleService,
  PersonDto,
  SetSupervisorDto,
} from '@app/domain/administration';
import type { MemberActor } from '@app/kernel';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

/** The people of the practice and what they may do. */
@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly changes: MemberChangesService,
  ) {}

  @Get()
  @Can('practice:administer')
  list(@CurrentActor() actor: MemberActor): Promise<PeopleDto> {
    return this.people.list(actor);
  }

  @Get(':id')
  @Can('practice:administer')
  get(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<PersonDto> {
    return this.people.get(actor, id);
  }

  /** Invites somebody by mail. The same request again answers with the same person. */
  @Post()
  @Can('practice:administer')
  invite(@CurrentActor() actor: MemberActor, @Body() dto: InvitePersonDto): Promise<PersonDto> {
    return this.people.invite(actor, dto);
  }

  /** Sends a new link; the one before is dead from now on. */
  @Post(':id/invite')
  @HttpCode(200)
  @Can('practice:administer')
  inviteAgain(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: NamedWriteDto,
  ): Promise<PersonDto> {
    return this.people.inviteAgain(actor, id, dto);
  }

  /** Takes an invite back. */
  @Delete(':id/invite')
  @Can('practice:administer')
  revokeInvite(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<PersonDto> {
    return this.people.revokeInvite(actor, id);
  }

  @Put(':id/roles')
  @Can('practice:administer')
  changeRoles(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: ChangeRolesDto,
  ): Promise<PersonDto> {
    return this.changes.changeRoles(actor, id, dto);
  }

  @Put(':id/supervisor')
  @Can('practice:administer')
  setSupervisor(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: SetSupervisorDto,
  ): Promise<PersonDto> {
    return this.changes.setSupervisor(actor, id, dto);
  }

  /** Whose therapist they are, to be handed over. */
  @Get(':id/clients')
  @Can('practice:administer')
  heldClients(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<HeldClientsDto> {
    return this.changes.heldClients(actor, id);
  }

  /** Ends their access at once and hands over whom they treated. */
  @Post(':id/deactivate')
  @HttpCode(200)
  @Can('practice:administer')
  deactivate(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: DeactivateDto,
  ): Promise<PersonDto> {
    return this.changes.deactivate(actor, id, dto);
  }

  @Post(':id/reactivate')
  @HttpCode(200)
  @Can('practice:administer')
  reactivate(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<PersonDto> {
    return this.changes.reactivate(actor, id);
  }

  /** Voids password and second factor; a link to begin anew goes to their mailbox. */
  @Post(':id/second-factor/reset')
  @HttpCode(200)
  @Can('practice:administer')
  resetSecondFactor(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: NamedWriteDto,
  ): Promise<PersonDto> {
    return this.changes.resetSecondFactor(actor, id, dto);
  }
}
