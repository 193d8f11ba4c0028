import type { Surface } from '@app/database';
import { InvitesService, SendInvite } from '@app/domain/invites';
import { Handles, type JobRun } from '@app/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class InvitesProcessor {
  constructor(private readonly invites: InvitesService) {}

  @Handles(SendInvite)
  send(
    run: JobRun,
    { surface, accountId }: { surface: Surface; accountId: string },
  ): Promise<void> {
    return this.invites.send(run, surface, accountId);
  }
}
