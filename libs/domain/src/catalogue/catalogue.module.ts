import { Module } from '@nestjs/common';
import { CardsService } from './cards.service';
import { CatalogueService } from './catalogue.service';
import { FavouritesService } from './favourites.service';

@Module({
  providers: [CardsService, CatalogueService, FavouritesService],
  exports: [CardsService, CatalogueService, FavouritesService],
})
export class CatalogueModule {}
