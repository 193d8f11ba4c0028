import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients';
import { MembersModule } from '../members';
import { DemoService } from './demo.service';

/** For demo mode only: signs in without proof. Needs `SessionsModule` beside it. */
@Module({
  imports: [ClientsModule, MembersModule],
  providers: [DemoService],
  exports: [DemoService],
})
export class DemoModule {}
