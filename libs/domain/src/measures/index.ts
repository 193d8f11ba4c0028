export { LicencesService } from './licences.service';
export {
  AnswerWordsDto,
  AttestationDto,
  ItemTextDto,
  LoadMeasureDto,
  MeasuresDto,
  MeasureStateDto,
} from './measure.dto';
export { MeasuresModule } from './measures.module';
export { MeasuresService } from './measures.service';
export { PracticeMeasureEntity } from './practice-measure.entity';
