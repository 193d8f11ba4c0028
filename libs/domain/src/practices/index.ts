export { ClientKeyEntity, PracticeKeyEntity } from './key.entity';
export { Keys } from './keys.service';
export { HOMEWORK_WORDS, type HomeworkWord, PracticeEntity } from './practice.entity';
export { PracticesModule } from './practices.module';
export { PracticesService, type NewPractice, type PracticeView } from './practices.service';
