import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue';
import { MembersModule } from '../members';
import { AuthoringService } from './authoring.service';
import { OwnExerciseViews } from './own-exercise-views.service';
import { PublishingService } from './publishing.service';

@Module({
  imports: [CatalogueModule, MembersModule],
  providers: [AuthoringService, OwnExerciseViews, PublishingService],
  exports: [AuthoringService, PublishingService],
})
export class AuthoringModule {}
