import {
  AddClientDto,
  ChangeClientDto,
  ChangeClientStatusDto,
  ChangeContactDto,
  ClientDetailsDto,
  ClientDirectoryDto,
  ClientDirectoryService,
  NamedWriteDto,
  TransferClientDto,
} from '@app/domain/administration';
import type { MemberActor } from '@app/kernel';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

/** Clients as the practice keeps them; their work is elsewhere. */
@Controller('clients')
export class ClientsController {
  constructor(private readonly directory: ClientDirectoryService) {}

  /** Every client of the practice, by name. */
  @Get()
  @Can('practice:administer')
  list(@CurrentActor() actor: MemberActor): Promise<ClientDirectoryDto> {
    return this.directory.list(actor);
  }

  /** Adds a client. The same request again answers with the same client. */
  @Post()
  @Can('client:create')
  add(@CurrentActor() actor: MemberActor, @Body() dto: AddClientDto): Promise<ClientDetailsDto> {
    return this.directory.add(actor, dto);
  }

  @Get(':id/details')
  @Can('client:change')
  details(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<ClientDetailsDto> {
    return this.directory.get(actor, id);
  }

  @Put(':id/details')
  @Can('client:change')
  change(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: ChangeClientDto,
  ): Promise<ClientDetailsDto> {
    return this.directory.change(actor, id, dto);
  }

  /** Notes how to reach a client safely. */
  @Put(':id/contact')
  @Can('client:change')
  setContact(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: ChangeContactDto,
  ): Promise<ClientDetailsDto> {
    return this.directory.setContact(actor, id, dto);
  }

  /** Puts a client in another therapist's care. */
  @Put(':id/therapist')
  @Can('practice:administer')
  transfer(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: TransferClientDto,
  ): Promise<ClientDetailsDto> {
    return this.directory.transfer(actor, id, dto);
  }

  /** Pauses, archives or reopens. */
  @Put(':id/status')
  @Can('client:change')
  setStatus(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: ChangeClientStatusDto,
  ): Promise<ClientDetailsDto> {
    return this.directory.setStatus(actor, id, dto);
  }

  /** Invites to the portal, or sends a new link; the one before is dead from now on. */
  @Post(':id/invite')
  @HttpCode(200)
  @Can('client:change')
  invite(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Body() dto: NamedWriteDto,
  ): Promise<ClientDetailsDto> {
    return this.directory.invite(actor, id, dto);
  }

  /** Takes an invite back. */
  @Delete(':id/invite')
  @Can('client:change')
  revokeInvite(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
  ): Promise<ClientDetailsDto> {
    return this.directory.revokeInvite(actor, id);
  }
}
