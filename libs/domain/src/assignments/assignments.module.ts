import { Module } from '@nestjs/common';
import { CaseloadModule } from '../caseload';
import { CatalogueModule } from '../catalogue';
import { AssignmentsService } from './assignments.service';

@Module({
  imports: [CaseloadModule, CatalogueModule],
  providers: [AssignmentsService],
  exports: [AssignmentsService],
})
export class AssignmentsModule {}
