import { PracticeGate, type Surface, type Tx } from '@app/database';
import { badRequest } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { ClientDetailsService } from '../clients';
import { MembersService } from '../members';
import { PracticesService } from '../practices';
import {
  aboutAccount,
  askingKeys,
  type ChallengeEntity,
  CredentialsService,
  parseLink,
  signInActor,
  type SignInResult,
  SignInService,
  SignInThrottle,
  steadily,
} from '../sessions';
import { InvitesService } from './invites.service';
import type { InvitedMemberDto, JoinClinicDto, JoinPortalDto } from './joining.dto';

/** What happens behind the link of an invite. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly invites: InvitesService,
    private readonly members: MembersService,
    private readonly clients: ClientDetailsService,
    private readonly practices: PracticesService,
    private readonly credentials: CredentialsService,
    private readonly signIn: SignInService,
    private readonly throttle: SignInThrottle,
    private readonly audit: Audit,
  ) {}

  /** Whom an invite to the clinic is for; the link stays good. @throws AppError 400 LINK_EXPIRED */
  async lookInClinic(token: string): Promise<InvitedMemberDto> {
    const { practiceId, accountId } = await this.find('clinic', token);
    return this.practice.transaction(signInActor({ practiceId }), async (tx) => {
      const { name, email, roles } = await this.members.get(tx, practiceId, accountId);
      const practice = await this.practices.get(tx, practiceId);
      return { name, email, roles, practice: practice.name };
    });
  }

  /** Whether an invite to the portal stands; says nothing else. @throws AppError 400 LINK_EXPIRED */
  async lookInPortal(token: string): Promise<void> {
    await this.find('portal', token);
  }

  /**
   * A member's first password; their second factor comes next.
   * @throws AppError 400 LINK_EXPIRED, PASSWORD_TOO_SHORT
   */
  async joinClinic({ token, password }: JoinClinicDto): Promise<SignInResult> {
    const challenge = await this.find('clinic', token);
    const hashed = await this.credentials.hash('clinic', password);
    return this.through(challenge, async (tx) => {
      const { practiceId, accountId: id } = challenge;
      await this.members.activate(tx, practiceId, id);
      await this.credentials.storePassword(tx, challenge, hashed);
      await this.audit.record(tx, signInActor(challenge), 'member.joined', { subjectId: id });
    });
  }

  /**
   * A client's first way in; they are signed in then.
   * @throws AppError 400 LINK_EXPIRED, PASSWORD_TOO_SHORT, PASSWORD_MISSING
   */
  async joinPortal({ token, way, password, alsoByMail }: JoinPortalDto): Promise<SignInResult> {
    const challenge = await this.find('portal', token);
    if (way === 'password' && !password) throw passwordMissing();
    const hashed =
      way === 'password' ? await this.credentials.hash('portal', password ?? '') : null;
    return this.through(challenge, async (tx) => {
      const { practiceId, accountId: id } = challenge;
      await this.clients.join(tx, practiceId, id, way === 'code' || alsoByMail === true);
      if (hashed) await this.credentials.storePassword(tx, challenge, hashed);
      await this.audit.record(tx, signInActor(challenge), 'client.joined', aboutAccount(challenge));
    });
  }

  /**
   * A fresh link in place of one that has run out, mailed to the client's own address. The answer and
   * its time are the same whatever the link was.
   * @param address network address of the browser
   * @throws AppError 429 for one who asks again and again
   */
  askAgain(token: string, address: string): Promise<void> {
    this.throttle.enter(askingKeys('portal-invite', token, address));
    return steadily('always', async () => {
      const link = parseLink(token);
      const actor = signInActor(link);
      await this.practice.transaction(actor, async (tx) => {
        const account = await this.invites.renew(tx, 'portal', link);
        if (!account) return;
        await this.audit.record(tx, actor, 'client.invite-renewed', aboutAccount(account));
      });
    });
  }

  private find(surface: Surface, token: string): Promise<ChallengeEntity> {
    const link = parseLink(token);
    return this.practice.transaction(signInActor(link), (tx) =>
      this.invites.find(tx, surface, link),
    );
  }

  private through(
    challenge: ChallengeEntity,
    work: (tx: Tx) => Promise<void>,
  ): Promise<SignInResult> {
    return this.practice.transaction(signInActor(challenge), async (tx) => {
      await this.invites.use(tx, challenge);
      await work(tx);
      return this.signIn.openFirst(tx, challenge);
    });
  }
}

function passwordMissing() {
  return badRequest('PASSWORD_MISSING', 'Please choose a password', [
    { field: 'password', message: 'Please choose a password' },
  ]);
}
