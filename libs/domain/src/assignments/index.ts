export { AssignmentDto, AssignmentsPageDto, CreateAssignmentDto } from './assignment.dto';
export { AssignmentEntity, OUTCOMES, type Outcome } from './assignment.entity';
export { AdvanceProgramme, PlanOccurrences, RepeatAssignment } from './assignments.jobs';
export { AssignmentsModule } from './assignments.module';
export { AssignmentsService, type ProgrammeWork } from './assignments.service';
export { ClientExercisesDto, GivenExerciseDto } from './given.dto';
export { GivenService } from './given.service';
export { isOffered } from './measure-dates';
export { OccurrenceEntity } from './occurrence.entity';
export { OccurrencesService } from './occurrences.service';
export { OwnPlanEntity } from './own-plan.entity';
export { OwnPlansService } from './own-plans.service';
export {
  KeepPlanDto,
  KeptPlanDto,
  OwnPlanDto,
  PlanWordsDto,
  RepeatDto,
  SeriesDto,
} from './plan.dto';
export { localDateOf } from './series-dates';
export { SeriesService } from './series.service';
export { TailoredExercises } from './tailored-exercises.service';
export { RewordingDto, TailoringDto } from './tailoring.dto';
