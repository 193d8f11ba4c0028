import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments';
import { CaseloadModule } from '../caseload';
import { CatalogueModule } from '../catalogue';
import { ClientsModule } from '../clients';
import { OwnProgrammesService } from './own-programmes.service';
import { ProgrammePace } from './programme-pace.service';
import { ProgrammeViews } from './programme-views.service';
import { ProgrammesService } from './programmes.service';
import { RunChangesService } from './run-changes.service';
import { StepArranging } from './step-arranging.service';

@Module({
  imports: [AssignmentsModule, CaseloadModule, CatalogueModule, ClientsModule],
  providers: [
    OwnProgrammesService,
    ProgrammePace,
    ProgrammesService,
    ProgrammeViews,
    RunChangesService,
    StepArranging,
  ],
  exports: [OwnProgrammesService, ProgrammePace, ProgrammesService, RunChangesService],
})
export class ProgrammesModule {}
