import { NotificationsModule } from '@app/domain/notifications';
import { RemindersModule } from '@app/domain/reminders';
import { SummariesModule } from '@app/domain/summaries';
import { Module } from '@nestjs/common';
import { NotificationsProcessor } from './notifications.processor';
import { RemindersProcessor } from './reminders.processor';
import { SummariesProcessor } from './summaries.processor';

/** A processor for every job, and the features behind them. */
@Module({
  imports: [NotificationsModule, RemindersModule, SummariesModule],
  providers: [NotificationsProcessor, RemindersProcessor, SummariesProcessor],
})
export class ProcessorsModule {}
