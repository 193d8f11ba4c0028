export { AssignmentDto, AssignmentsPageDto, CreateAssignmentDto } from './assignment.dto';
export { AssignmentEntity, OUTCOMES, type Outcome } from './assignment.entity';
export { PlanOccurrences } from './assignments.jobs';
export { AssignmentsModule } from './assignments.module';
export { AssignmentsService } from './assignments.service';
export { OccurrenceEntity } from './occurrence.entity';
