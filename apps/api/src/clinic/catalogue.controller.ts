import { CatalogueService, ExerciseCardDto } from '@app/domain/catalogue';
import type { Exercise } from '@app/exercises';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Can } from '../http/can';

@Controller('exercises')
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueService) {}

  /** Every exercise that can be assigned. */
  @Get()
  @Can('exercise:read')
  list(): ExerciseCardDto[] {
    return this.catalogue.list();
  }

  /** One exercise whole, with the care data that only the clinic sees. */
  @Get(':id')
  @Can('exercise:read')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  get(@Param('id') id: string): Exercise {
    return this.catalogue.get(id);
  }
}
