import { Config } from '@app/config';
import { PracticeGate } from '@app/database';
import { type ClientActor, type MemberActor, unauthorised } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { ClientsService, PreferencesService } from '../clients';
import { MembersService } from '../members';
import { PracticesService } from '../practices';
import { permissionsOf } from './permissions';
import type { ClientSessionDto, MemberSessionDto } from './session.dto';
import { followsAbsence } from './sessions.queries';
import { type CheckedSession, SessionsService } from './sessions.service';

/** Weekly sessions, and one that did not take place: whoever was away longer is greeted again. */
const ABSENCE_DAYS = 14;

/** What a front end is told about whoever is signed in. */
@Injectable()
export class SessionViewsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly sessions: SessionsService,
    private readonly members: MembersService,
    private readonly clients: ClientsService,
    private readonly preferences: PreferencesService,
    private readonly practices: PracticesService,
    private readonly config: Config,
  ) {}

  forMember(actor: MemberActor, { expiresAt }: CheckedSession): Promise<MemberSessionDto> {
    const { practiceId, memberId, roles } = actor;
    return this.practice.transaction(actor, async (tx) => {
      const { name } = await this.members.get(tx, practiceId, memberId);
      const practice = await this.practices.get(tx, practiceId);
      const { homeworkWord, zone, isDemo } = practice;
      return {
        member: { id: memberId, name, roles },
        practice: { id: practiceId, name: practice.name, homeworkWord, zone, isDemo },
        permissions: permissionsOf(actor),
        expiresAt,
        mode: this.config.trellisMode,
      };
    });
  }

  forClient(actor: ClientActor, { expiresAt }: CheckedSession): Promise<ClientSessionDto> {
    const { practiceId, clientId } = actor;
    return this.practice.transaction(actor, async (tx) => {
      const { name, language } = await this.clients.contact(tx, practiceId, clientId);
      const practice = await this.practices.get(tx, practiceId);
      const { isWelcomed } = await this.preferences.inside(tx, actor);
      return {
        client: { id: clientId, name, language },
        practice: { name: practice.name, isDemo: practice.isDemo },
        isWelcomed,
        isBack: await followsAbsence(tx, practiceId, actor.sessionId, ABSENCE_DAYS),
        expiresAt,
        mode: this.config.trellisMode,
      };
    });
  }

  /** The member behind a cookie that was made a moment ago. */
  async forNewMember(cookie: string): Promise<MemberSessionDto> {
    const session = await this.sessions.check('clinic', cookie);
    if (session?.actor.kind !== 'member') throw unauthorised();
    return this.forMember(session.actor, session);
  }
}
