import {
  CrisisContactsDto,
  CrisisContactsService,
  ReplaceCrisisContactsDto,
} from '@app/domain/care';
import type { MemberActor } from '@app/kernel';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor } from '../http/current-actor';

/** Whom the practice's clients can turn to at once. */
@Controller('crisis-contacts')
export class CrisisContactsController {
  constructor(private readonly crisisContacts: CrisisContactsService) {}

  /** The list that clients see. */
  @Get()
  @Can('session')
  get(@CurrentActor() actor: MemberActor): Promise<CrisisContactsDto> {
    return this.crisisContacts.get(actor);
  }

  /** Puts a new list in place of the old one. */
  @Put()
  @Can('practice:administer')
  replace(
    @CurrentActor() actor: MemberActor,
    @Body() dto: ReplaceCrisisContactsDto,
  ): Promise<CrisisContactsDto> {
    return this.crisisContacts.replace(actor, dto);
  }
}
