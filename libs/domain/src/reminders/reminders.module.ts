import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments';
import { ClientsModule } from '../clients';
import { NotificationsModule } from '../notifications';
import { RemindersService } from './reminders.service';

@Module({
  imports: [AssignmentsModule, ClientsModule, NotificationsModule],
  providers: [RemindersService],
  exports: [RemindersService],
})
export class RemindersModule {}
