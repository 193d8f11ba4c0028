import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures';
import { BuiltIn } from './built-in.service';
import { CardsService } from './cards.service';
import { CatalogueService } from './catalogue.service';
import { FavouritesService } from './favourites.service';

@Module({
  imports: [MeasuresModule],
  providers: [BuiltIn, CardsService, CatalogueService, FavouritesService],
  exports: [BuiltIn, CardsService, CatalogueService, FavouritesService],
})
export class CatalogueModule {}
