import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments';
import { CaseloadModule } from '../caseload';
import { CatalogueModule } from '../catalogue';
import { ProgressService } from './progress.service';
import { SharedWorkService } from './shared-work.service';

@Module({
  imports: [AppointmentsModule, CaseloadModule, CatalogueModule],
  providers: [ProgressService, SharedWorkService],
  exports: [ProgressService, SharedWorkService],
})
export class ProgressModule {}
