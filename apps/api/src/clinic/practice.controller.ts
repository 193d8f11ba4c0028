import {
  ChangePracticeDto,
  PracticeDto,
  PracticeSettingsService,
} from '@app/domain/administration';
import type { MemberActor } from '@app/kernel';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor } from '../http/current-actor';

/** The practice as a whole, for those who run it. */
@Controller('practice')
export class PracticeController {
  constructor(private readonly settings: PracticeSettingsService) {}

  /** Settings, numbers, and what a new practice has still to do. */
  @Get()
  @Can('practice:administer')
  get(@CurrentActor() actor: MemberActor): Promise<PracticeDto> {
    return this.settings.get(actor);
  }

  @Put()
  @Can('practice:administer')
  change(@CurrentActor() actor: MemberActor, @Body() dto: ChangePracticeDto): Promise<PracticeDto> {
    return this.settings.change(actor, dto);
  }
}
