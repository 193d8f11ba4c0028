export { AnswerEntity } from './answer.entity';
export { openAnswer } from './answers';
export {
  MarkedReadDto,
  MarkReadDto,
  PresencesDto,
  ReadingsDto,
  ResponseCardDto,
  ResponseDto,
  ResponsesAroundDto,
  ResponsesPageDto,
  SharedAnswerDto,
  ToReadDto,
} from './clinic.dto';
export { DraftsService } from './drafts.service';
export { HandedInAnswerDto, HandedInDto, HandedInPageDto, OpeningDto } from './handed-in.dto';
export { HandedInService } from './handed-in.service';
export * from './portal.dto';
export { ResponseEntity } from './response.entity';
export { CompileSummary } from './responses.jobs';
export { ResponsesModule } from './responses.module';
export { ResponsesService } from './responses.service';
export { ReviewEntity } from './review.entity';
export { ReviewsService } from './reviews.service';
export { SubmissionsService } from './submissions.service';
