import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients';
import { MembersModule } from '../members';
import { Mailer } from './mailer';
import { NotificationsService } from './notifications.service';

@Module({
  imports: [ClientsModule, MembersModule],
  providers: [Mailer, NotificationsService],
  exports: [NotificationsService],
})
export class NotificationsModule {}
