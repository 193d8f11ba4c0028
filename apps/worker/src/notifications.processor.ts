import { NotificationsService, SendNotification } from '@app/domain/notifications';
import { Handles, type JobRun } from '@app/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class NotificationsProcessor {
  constructor(private readonly notifications: NotificationsService) {}

  @Handles(SendNotification)
  send(run: JobRun, { notificationId }: { notificationId: string }): Promise<void> {
    return this.notifications.send(run, notificationId);
  }
}
