export { AnswerEntity } from './answer.entity';
export { openAnswer } from './answers';
export {
  ReadingsDto,
  ResponseCardDto,
  ResponseDto,
  ResponsesPageDto,
  SharedAnswerDto,
} from './clinic.dto';
export { DraftsService } from './drafts.service';
export * from './portal.dto';
export { ResponseEntity } from './response.entity';
export { CompileSummary } from './responses.jobs';
export { ResponsesModule } from './responses.module';
export { ResponsesService } from './responses.service';
export { ReviewEntity } from './review.entity';
export { SubmissionsService } from './submissions.service';
