import { AppointmentsModule } from '@app/domain/appointments';
import { AssignmentsModule } from '@app/domain/assignments';
import { InvitesModule } from '@app/domain/invites';
import { NotificationsModule } from '@app/domain/notifications';
import { ProgrammesModule } from '@app/domain/programmes';
import { RemindersModule } from '@app/domain/reminders';
import { SignUpModule } from '@app/domain/sign-up';
import { SummariesModule } from '@app/domain/summaries';
import { Module } from '@nestjs/common';
import { AppointmentsProcessor } from './appointments.processor';
import { AssignmentsProcessor } from './assignments.processor';
import { InvitesProcessor } from './invites.processor';
import { NotificationsProcessor } from './notifications.processor';
import { ProgrammesProcessor } from './programmes.processor';
import { RemindersProcessor } from './reminders.processor';
import { SignUpProcessor } from './sign-up.processor';
import { SummariesProcessor } from './summaries.processor';

/** A processor for every job, and the features behind them. */
@Module({
  imports: [
    AppointmentsModule,
    AssignmentsModule,
    InvitesModule,
    NotificationsModule,
    ProgrammesModule,
    RemindersModule,
    SignUpModule,
    SummariesModule,
  ],
  providers: [
    AppointmentsProcessor,
    AssignmentsProcessor,
    InvitesProcessor,
    NotificationsProcessor,
    ProgrammesProcessor,
    RemindersProcessor,
    SignUpProcessor,
    SummariesProcessor,
  ],
})
export class ProcessorsModule {}
