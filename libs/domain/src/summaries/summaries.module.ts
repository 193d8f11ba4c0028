import { Module } from '@nestjs/common';
import { CaseloadModule } from '../caseload';
import { CatalogueModule } from '../catalogue';
import { SummariesService } from './summaries.service';

@Module({
  imports: [CaseloadModule, CatalogueModule],
  providers: [SummariesService],
  exports: [SummariesService],
})
export class SummariesModule {}
