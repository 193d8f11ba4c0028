import { AppointmentsService } from '@app/domain/appointments';
import { type EndedCare, SettleEndedCare } from '@app/domain/caseload';
import { Handles, type JobRun } from '@app/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class AppointmentsProcessor {
  constructor(private readonly appointments: AppointmentsService) {}

  @Handles(SettleEndedCare)
  settle(run: JobRun, ended: EndedCare & { at: number }): Promise<void> {
    return this.appointments.settle(run, ended);
  }
}
