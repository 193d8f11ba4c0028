export { AuthoringModule } from './authoring.module';
export { AuthoringService } from './authoring.service';
export {
  ActDto,
  ActOnRevisionDto,
  BeginExerciseDto,
  OwnDraftDto,
  OwnExerciseCardDto,
  OwnExerciseDto,
  PublishDto,
  SaveDraftDto,
  SendBackDto,
} from './own-exercise.dto';
export { PublishingService } from './publishing.service';
