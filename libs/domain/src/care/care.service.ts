import { PracticeGate } from '@app/database';
import type { ClientActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { AppointmentsService } from '../appointments';
import { CaseloadService } from '../caseload';
import type { CareDto } from './care.dto';
import { CrisisContactsService } from './crisis-contacts.service';

/** What a client is told wherever they write: who can read it, and whom to turn to instead. */
@Injectable()
export class CareService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly caseload: CaseloadService,
    private readonly appointments: AppointmentsService,
    private readonly crisisContacts: CrisisContactsService,
  ) {}

  get(actor: ClientActor): Promise<CareDto> {
    const { practiceId, clientId } = actor;
    return this.practice.transaction(actor, async (tx) => ({
      whoSees: await this.caseload.onlookers(tx, practiceId, clientId),
      nextLook: await this.appointments.nextLook(tx, practiceId, clientId),
      crisisContacts: await this.crisisContacts.list(tx, practiceId),
    }));
  }
}
