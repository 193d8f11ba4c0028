export { ExerciseCardDto } from './catalogue.dto';
export { CatalogueModule } from './catalogue.module';
export { CatalogueService } from './catalogue.service';
