export { DistressReadingDto, ProgressDto, ScaleReadingDto, ScaleSeriesDto } from './progress.dto';
export { ProgressModule } from './progress.module';
export { ProgressService } from './progress.service';
export {
  BandDto,
  ClusterDto,
  CutOffDto,
  ImportantDto,
  ProvisionalDto,
  ReachedDto,
  ScoreChangeDto,
  ScoreDto,
  ScaleCutOffDto,
  ScoreReadingDto,
  ScoreScaleDto,
  ScoresDto,
  ScoreSeriesDto,
  SubscaleDto,
  ThresholdSourceDto,
} from './scores.dto';
export { ScoresService } from './scores.service';
export { distressReadings, isDrawable, scaleSeries } from './series';
export { type SharedWork, SHARED_WORK_LIMIT, SharedWorkService } from './shared-work.service';
