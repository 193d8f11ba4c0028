import { CareDto, CareService } from '@app/domain/care';
import { ChangePreferencesDto, PreferencesDto, PreferencesService } from '@app/domain/clients';
import type { ClientActor } from '@app/kernel';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor } from '../http/current-actor';

/** Who is there for the client, and what they settled for themselves. */
@Controller()
export class CareController {
  constructor(
    private readonly care: CareService,
    private readonly preferences: PreferencesService,
  ) {}

  /** Who can read what is shared, and whom to turn to at once. */
  @Get('care')
  @Can('own:read')
  get(@CurrentActor() actor: ClientActor): Promise<CareDto> {
    return this.care.get(actor);
  }

  @Get('preferences')
  @Can('own:read')
  getPreferences(@CurrentActor() actor: ClientActor): Promise<PreferencesDto> {
    return this.preferences.get(actor);
  }

  /** Changes what is named; what is left out stays. */
  @Put('preferences')
  @Can('own:write')
  changePreferences(
    @CurrentActor() actor: ClientActor,
    @Body() dto: ChangePreferencesDto,
  ): Promise<PreferencesDto> {
    return this.preferences.change(actor, dto);
  }
}
