import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments';
import { ClientsModule } from '../clients';
import { NotificationsModule } from '../notifications';
import { ProgrammesModule } from '../programmes';
import { RemindersService } from './reminders.service';

@Module({
  imports: [AssignmentsModule, ClientsModule, NotificationsModule, ProgrammesModule],
  providers: [RemindersService],
  exports: [RemindersService],
})
export class RemindersModule {}
