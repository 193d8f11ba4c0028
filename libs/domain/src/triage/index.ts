export { ClientLookEntity } from './client-look.entity';
export { PutOffEntity, type Reason, REASONS } from './put-off.entity';
export { PutOffsService } from './put-offs.service';
export { CameBackDto, EndedUndoneDto, SinceLastDto } from './since-last.dto';
export { SinceLastService } from './since-last.service';
export {
  ForTheWorseDto,
  NamedExerciseDto,
  NewlySharedDto,
  NewPagesDto,
  PutOffDto,
  PutOffReasonDto,
  QuietDto,
  RiseDto,
  TodayDto,
  TodayRowDto,
  TodaySessionDto,
  TooMuchDto,
  TrendDto,
} from './today.dto';
export { TodayService } from './today.service';
export { TriageModule } from './triage.module';
