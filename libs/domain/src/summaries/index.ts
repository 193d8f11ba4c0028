export { SummariesModule } from './summaries.module';
export { SummariesService } from './summaries.service';
export { SentenceDto, SourceDto, SummariesPageDto, SummaryDto } from './summary.dto';
export {
  SummaryEntity,
  type Source,
  type SentenceKind,
  type StoredSentence,
} from './summary.entity';
