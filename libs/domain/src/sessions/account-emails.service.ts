import { randomToken, sha256 } from '@app/crypto';
import { PracticeGate, type Tx, violatedUnique } from '@app/database';
import { type ClientActor, HOUR, type MemberActor, SECOND, tooMany } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { ClientsService } from '../clients';
import { MembersService } from '../members';
import { NotificationsService } from '../notifications';
import { aboutAccount, type Account, signInActor } from './account';
import type { ChangeEmailDto, ConfirmEmailDto } from './account-change.dto';
import { ChallengesService } from './challenges.service';
import { CredentialsService } from './credentials.service';
import { LINK_GOOD_FOR_MS, parseLink } from './passwords.service';
import { emailTaken, linkExpired } from './sessions.errors';
import { accountOf } from './sessions.service';

/** The address that an account signs in with. */
@Injectable()
export class AccountEmailsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly credentials: CredentialsService,
    private readonly challenges: ChallengesService,
    private readonly notifications: NotificationsService,
    private readonly members: MembersService,
    private readonly clients: ClientsService,
    private readonly audit: Audit,
  ) {}

  /**
   * Mails a link to the new address; nothing changes before it is followed.
   * @throws AppError 400 PASSWORD_WRONG, 429
   */
  async ask(actor: MemberActor | ClientActor, { email, password }: ChangeEmailDto): Promise<void> {
    const account = accountOf(actor);
    await this.credentials.requirePassword(account, password, 'password');
    await this.practice.transaction(signInActor(account), async (tx) => {
      const token = randomToken();
      const isMade = await this.challenges.make(tx, account, {
        purpose: 'email-change',
        secretHash: sha256(token),
        content: { token: `${account.practiceId}.${token}`, email },
        goodFor: LINK_GOOD_FOR_MS,
      });
      if (!isMade) throw tooMany(HOUR / SECOND);
      await this.audit.record(tx, actor, 'email.change-asked', aboutAccount(account));
    });
  }

  /**
   * Follows the link, signed in to the same account: whoever reads a mistyped mailbox must not get
   * the account with it. Tells the old address.
   * @throws AppError 400 LINK_EXPIRED, 409 EMAIL_TAKEN
   */
  async confirm(actor: MemberActor | ClientActor, { token }: ConfirmEmailDto): Promise<void> {
    const account = accountOf(actor);
    const link = parseLink(token);
    if (link.practiceId !== account.practiceId) throw linkExpired();
    await this.practice.transaction(signInActor(account), async (tx) => {
      const challenge = await this.challenges.find(tx, 'email-change', link);
      if (challenge?.accountId !== account.accountId) throw linkExpired();
      if (!(await this.challenges.use(tx, challenge))) throw linkExpired();
      const content = await this.challenges.content<{ token: string; email: string }>(
        tx,
        challenge,
      );

      const oldEmail = await this.emailOf(tx, account);
      await this.change(tx, account, content.email);
      await this.audit.record(tx, actor, 'email.changed', aboutAccount(account));
      if (!oldEmail) return;
      await this.challenges.rewrite(tx, challenge, { ...content, oldEmail });
      await this.notifications.plan(tx, {
        ...account,
        kind: 'email-changed',
        subjectId: challenge.id,
      });
    });
  }

  private async emailOf(tx: Tx, { surface, practiceId, accountId }: Account) {
    return surface === 'clinic'
      ? (await this.members.get(tx, practiceId, accountId)).email
      : (await this.clients.contact(tx, practiceId, accountId)).email;
  }

  private async change(tx: Tx, { surface, practiceId, accountId }: Account, email: string) {
    const people = surface === 'clinic' ? this.members : this.clients;
    try {
      await people.changeEmail(tx, practiceId, accountId, email);
    } catch (error) {
      if (violatedUnique(error) !== null) throw emailTaken();
      throw error;
    }
  }
}
