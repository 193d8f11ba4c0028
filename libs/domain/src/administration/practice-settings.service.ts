import { PracticeGate, type Tx } from '@app/database';
import type { MemberActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { PracticesService } from '../practices';
import type { ChangePracticeDto, GettingStartedStep, PracticeDto } from './practice-settings.dto';
import { countPractice, type PracticeCounts } from './practice-settings.queries';

const SETTINGS = ['name', 'zone', 'homeworkWord', 'exercisesNeedApproval'] as const;

/** The practice as a whole: what it is called, and how it stands. */
@Injectable()
export class PracticeSettingsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly practices: PracticesService,
    private readonly audit: Audit,
  ) {}

  get(actor: MemberActor): Promise<PracticeDto> {
    return this.practice.transaction(actor, (tx) => this.read(tx, actor));
  }

  change(actor: MemberActor, dto: ChangePracticeDto): Promise<PracticeDto> {
    const { practiceId } = actor;
    return this.practice.transaction(actor, async (tx) => {
      const before = await this.practices.get(tx, practiceId);
      // Without it, it stays as it is.
      const { exercisesNeedApproval = before.exercisesNeedApproval } = dto;
      const settings = { ...dto, exercisesNeedApproval };
      const isSame = SETTINGS.every((setting) => before[setting] === settings[setting]);
      if (!isSame) {
        await this.practices.change(tx, practiceId, settings);
        await this.audit.record(tx, actor, 'practice.changed', { subjectId: practiceId });
      }
      return this.read(tx, actor);
    });
  }

  private async read(tx: Tx, { practiceId }: MemberActor): Promise<PracticeDto> {
    const { id, name, zone, homeworkWord, exercisesNeedApproval } = await this.practices.get(
      tx,
      practiceId,
    );
    const counts = await countPractice(tx, practiceId);
    const { people, clients } = counts;
    const gettingStarted = stillToDo(counts);
    return {
      id,
      name,
      zone,
      homeworkWord,
      exercisesNeedApproval,
      people,
      clients,
      gettingStarted,
    };
  }
}

/** What a practice needs before anybody can be helped in it. */
function stillToDo(counts: PracticeCounts): GettingStartedStep[] {
  const { hasCrisisContacts, therapists, clients, invitedClients } = counts;
  const hasClients = clients.active + clients.paused + clients.archived > 0;
  return [
    // First of all: clients see the list on their very first pages.
    ...(hasCrisisContacts ? [] : ['crisis-contacts' as const]),
    ...(therapists === 0 ? ['invite-therapist' as const] : []),
    ...(hasClients ? [] : ['add-client' as const]),
    ...(hasClients && invitedClients === 0 ? ['invite-client' as const] : []),
  ];
}
