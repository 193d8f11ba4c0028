import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients';
import { MembersModule } from '../members';
import { NotificationsModule } from '../notifications';
import { SessionsModule } from '../sessions';
import { InvitesService } from './invites.service';
import { JoiningService } from './joining.service';

@Module({
  imports: [ClientsModule, MembersModule, NotificationsModule, SessionsModule],
  providers: [InvitesService, JoiningService],
  exports: [InvitesService, JoiningService],
})
export class InvitesModule {}
