export {
  ArrangedStepDto,
  ArrangeStepsDto,
  ChangeStepDto,
  StartProgrammeDto,
  SteerRunDto,
} from './change-run.dto';
export {
  AnswerOngoingDto,
  FoundProgrammeDto,
  NamedToolDto,
  NameToolsDto,
  OwnProgrammeDto,
  OwnProgrammeStepDto,
  PaceDto,
  ProgrammeCloseDto,
  StepAgainDto,
} from './own-programme.dto';
export { OwnProgrammesService } from './own-programmes.service';
export {
  ProgrammeCardDto,
  ProgrammeDto,
  ProgrammeSourceDto,
  ProgrammeStepDto,
  WrittenStepDto,
} from './programme.dto';
export { ProgrammePace } from './programme-pace.service';
export {
  OngoingDto,
  PauseDto,
  ProgrammeRunDto,
  ProgrammeRunsDto,
  RunStepDto,
  TooMuchStepDto,
} from './programme-run.dto';
export { ProgrammeRunEntity } from './programme-run.entity';
export { ProgrammeStepEntity } from './programme-step.entity';
export { ProgrammeWentOn } from './programmes.jobs';
export { ProgrammesModule } from './programmes.module';
export { ProgrammesService } from './programmes.service';
export { RunChangesService } from './run-changes.service';
export { dayAfter, morningOf } from './standing';
