export { ReminderEntity } from './reminder.entity';
export { SendReminder } from './reminders.jobs';
export { RemindersModule } from './reminders.module';
export { RemindersService } from './reminders.service';
