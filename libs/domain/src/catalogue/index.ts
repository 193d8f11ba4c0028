export { CardsService } from './cards.service';
export { ExerciseCardDto } from './catalogue.dto';
export { CatalogueModule } from './catalogue.module';
export { CatalogueService } from './catalogue.service';
export { FavouriteEntity } from './favourite.entity';
export { FavouritesService } from './favourites.service';
