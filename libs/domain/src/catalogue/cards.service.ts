import { PracticeGate } from '@app/database';
import { type Exercise, keywordsOf } from '@app/exercises';
import type { MemberActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { MeasuresService } from '../measures';
import { BuiltIn } from './built-in.service';
import type { ExerciseCardDto } from './catalogue.dto';
import { CatalogueService } from './catalogue.service';
import { FavouritesService } from './favourites.service';
import { ownRowId } from './own-ids';

/** The catalogue as a member browses it. */
@Injectable()
export class CardsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly builtIn: BuiltIn,
    private readonly catalogue: CatalogueService,
    private readonly measures: MeasuresService,
    private readonly favourites: FavouritesService,
  ) {}

  /** Every exercise that can be assigned, by title. */
  list(actor: MemberActor): Promise<ExerciseCardDto[]> {
    return this.practice.transaction(actor, async (tx) => {
      const favourites = await this.favourites.of(tx, actor);
      const own = await this.catalogue.listOwn(tx, actor.practiceId);
      const measures = await this.measures.assignable(tx, actor.practiceId);
      return [...this.builtIn.list(), ...measures, ...own]
        .sort((one, other) => one.title.localeCompare(other.title, 'en'))
        .map((exercise) => this.toCard(exercise, favourites.has(exercise.id)));
    });
  }

  private toCard(exercise: Exercise, isFavourite: boolean): ExerciseCardDto {
    const { id, version, title, purpose, pillar, strands, wounds, patterns, repairAims } = exercise;
    const { when, intensity, minutes, care } = exercise;
    const measure = this.measures.find(id);
    return {
      id,
      version,
      sort: measure ? 'measure' : 'exercise',
      atLeastDays: measure?.cadence.atLeastDays ?? null,
      title,
      purpose,
      pillar,
      strands,
      wounds,
      patterns,
      repairAims,
      when,
      intensity,
      minutes,
      caution: care.caution ?? null,
      keywords: keywordsOf(exercise, this.builtIn.synonyms),
      languages: this.builtIn.languagesOf(exercise),
      isFavourite,
      isOwn: ownRowId(id) !== null,
    };
  }
}
