import { Module } from '@nestjs/common';
import { MembersModule } from '../members';
import { LicencesService } from './licences.service';
import { MeasuresService } from './measures.service';

@Module({
  imports: [MembersModule],
  providers: [LicencesService, MeasuresService],
  exports: [LicencesService, MeasuresService],
})
export class MeasuresModule {}
