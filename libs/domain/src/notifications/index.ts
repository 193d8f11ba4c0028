export { Mailer, type Delivery, type Mail } from './mailer';
export { NotificationEntity, type NotificationKind } from './notification.entity';
export { SendNotification } from './notifications.jobs';
export { NotificationsModule } from './notifications.module';
export { type HoldBack, NotificationsService, type NewNotification } from './notifications.service';
export { LETTERS } from './words';
