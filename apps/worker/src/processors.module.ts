import { AssignmentsModule } from '@app/domain/assignments';
import { NotificationsModule } from '@app/domain/notifications';
import { RemindersModule } from '@app/domain/reminders';
import { SummariesModule } from '@app/domain/summaries';
import { Module } from '@nestjs/common';
import { AssignmentsProcessor } from './assignments.processor';
import { NotificationsProcessor } from './notifications.processor';
import { RemindersProcessor } from './reminders.processor';
import { SummariesProcessor } from './summaries.processor';

/** A processor for every job, and the features behind them. */
@Module({
  imports: [AssignmentsModule, NotificationsModule, RemindersModule, SummariesModule],
  providers: [AssignmentsProcessor, NotificationsProcessor, RemindersProcessor, SummariesProcessor],
})
export class ProcessorsModule {}
