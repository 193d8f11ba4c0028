import { Module } from '@nestjs/common';
import { CaseloadModule } from '../caseload';
import { CatalogueModule } from '../catalogue';
import { ClientsModule } from '../clients';
import { MeasuresModule } from '../measures';
import { AssignmentViews } from './assignment-views.service';
import { AssignmentsService } from './assignments.service';
import { GivenService } from './given.service';
import { OccurrencesService } from './occurrences.service';
import { OwnPlansService } from './own-plans.service';
import { SeriesService } from './series.service';
import { TailoredExercises } from './tailored-exercises.service';

@Module({
  imports: [CaseloadModule, CatalogueModule, ClientsModule, MeasuresModule],
  providers: [
    AssignmentsService,
    AssignmentViews,
    GivenService,
    OccurrencesService,
    OwnPlansService,
    SeriesService,
    TailoredExercises,
  ],
  exports: [
    AssignmentsService,
    GivenService,
    OccurrencesService,
    OwnPlansService,
    SeriesService,
    TailoredExercises,
  ],
})
export class AssignmentsModule {}
