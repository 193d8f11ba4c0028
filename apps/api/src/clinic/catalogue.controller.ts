import {
  CardsService,
  CatalogueService,
  ExerciseCardDto,
  FavouritesService,
} from '@app/domain/catalogue';
import type { Exercise } from '@app/exercises';
import type { MemberActor } from '@app/kernel';
import { Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Can } from '../http/can';
import { CurrentActor } from '../http/current-actor';

@Controller('exercises')
export class CatalogueController {
  constructor(
    private readonly cards: CardsService,
    private readonly catalogue: CatalogueService,
    private readonly favourites: FavouritesService,
  ) {}

  /** Every exercise that can be assigned. */
  @Get()
  @Can('exercise:read')
  list(@CurrentActor() actor: MemberActor): Promise<ExerciseCardDto[]> {
    return this.cards.list(actor);
  }

  /** One exercise whole, with the care data that only the clinic sees. */
  @Get(':id')
  @Can('exercise:read')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  get(@CurrentActor() actor: MemberActor, @Param('id') id: string): Promise<Exercise> {
    return this.catalogue.open(actor, id);
  }

  /** Keeps an exercise at hand for the caller alone. */
  @Put(':id/favourite')
  @HttpCode(204)
  @Can('exercise:read')
  addFavourite(@CurrentActor() actor: MemberActor, @Param('id') id: string): Promise<void> {
    return this.favourites.add(actor, id);
  }

  /** Puts it back among the others. */
  @Delete(':id/favourite')
  @HttpCode(204)
  @Can('exercise:read')
  removeFavourite(@CurrentActor() actor: MemberActor, @Param('id') id: string): Promise<void> {
    return this.favourites.remove(actor, id);
  }
}
