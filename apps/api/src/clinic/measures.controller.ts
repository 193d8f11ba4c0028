import { LicencesService, LoadMeasureDto, MeasuresDto } from '@app/domain/measures';
import type { MemberActor } from '@app/kernel';
import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor } from '../http/current-actor';

/** Which questionnaires the practice may give. */
@Controller('measures')
export class MeasuresController {
  constructor(private readonly licences: LicencesService) {}

  /** Every measure with its licence, and whether the practice can give it. */
  @Get()
  @Can('practice:administer')
  list(@CurrentActor() actor: MemberActor): Promise<MeasuresDto> {
    return this.licences.list(actor);
  }

  /** States that the practice holds a licence, and loads the words of the measure. */
  @Put(':measureId')
  @Can('practice:administer')
  load(
    @CurrentActor() actor: MemberActor,
    @Param('measureId') measureId: string,
    @Body() dto: LoadMeasureDto,
  ): Promise<MeasuresDto> {
    return this.licences.load(actor, measureId, dto);
  }

  /** Switches a measure off; what was assigned stays. */
  @Delete(':measureId')
  @Can('practice:administer')
  end(
    @CurrentActor() actor: MemberActor,
    @Param('measureId') measureId: string,
  ): Promise<MeasuresDto> {
    return this.licences.end(actor, measureId);
  }
}
