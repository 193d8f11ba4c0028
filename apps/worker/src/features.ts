import type { KeyProvider } from '@app/crypto';
import { AuditModule } from '@app/domain/audit';
import { NotificationsModule } from '@app/domain/notifications';
import { PracticesModule } from '@app/domain/practices';
import { RemindersModule } from '@app/domain/reminders';
import { SummariesModule } from '@app/domain/summaries';
import { WritesModule } from '@app/domain/writes';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NotificationsProcessor } from './notifications.processor';
import { RemindersProcessor } from './reminders.processor';
import { SummariesProcessor } from './summaries.processor';

@Module({
  imports: [NotificationsModule, RemindersModule, SummariesModule],
  providers: [NotificationsProcessor, RemindersProcessor, SummariesProcessor],
})
class ProcessorsModule {}

/** Modules of the features whose jobs run here, and their processors. */
export function features(keys: KeyProvider): (Type | DynamicModule)[] {
  return [PracticesModule.with(keys), AuditModule, WritesModule, ProcessorsModule];
}
