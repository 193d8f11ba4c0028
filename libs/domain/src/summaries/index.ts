export { ClientSummariesService, type PrintedSummary } from './client-summaries.service';
export {
  ClientSummaryDto,
  GivenDto,
  QuoteDto,
  StatementDto,
  SummaryPeriodQueryDto,
  SummarySheetQueryDto,
} from './client-summary.dto';
export { SummariesModule } from './summaries.module';
export { SummariesService } from './summaries.service';
export { SentenceDto, SourceDto, SummariesPageDto, SummaryDto } from './summary.dto';
export {
  SummaryEntity,
  type Source,
  type SentenceKind,
  type StoredSentence,
} from './summary.entity';
