import { Config } from '@app/config';
import { randomToken, sha256 } from '@app/crypto';
import { Installation, PracticeGate } from '@app/database';
import { Clock, DAY, HOUR, later, newId, systemActor } from '@app/kernel';
import { type JobRun, Outbox } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { MemberEntity } from '../members';
import { PracticesService } from '../practices';
import {
  type Account,
  askingKeys,
  ChallengeEntity,
  ChallengesService,
  CredentialEntity,
  CredentialsService,
  linkExpired,
  parseLink,
  signInActor,
  type SignInResult,
  SignInService,
  SignInThrottle,
  steadily,
} from '../sessions';
import { PracticeOpening } from './practice-opening';
import type { ConfirmSignUpDto, NewPracticeDto, SignUpStateDto } from './sign-up.dto';
import { passwordNeeded, signUpClosed } from './sign-up.errors';
import { DiscardSignUp } from './sign-up.jobs';

/** Milliseconds for which the mailed link is good. */
export const SIGN_UP_GOOD_FOR_MS = DAY;

/** A practice signs up by itself: it is there from the start, but nobody gets in before the link. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly config: Config,
    private readonly installation: Installation,
    private readonly practice: PracticeGate,
    private readonly practices: PracticesService,
    private readonly opening: PracticeOpening,
    private readonly credentials: CredentialsService,
    private readonly challenges: ChallengesService,
    private readonly signIn: SignInService,
    private readonly throttle: SignInThrottle,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async state(): Promise<SignUpStateDto> {
    return { isOpen: this.isOpen, isSetUp: await this.installation.hasPractice() };
  }

  /**
   * Keeps what was typed and mails a link to the address. The same answer for every address: one
   * that is known already may own another practice too.
   * @param address network address of the browser
   * @returns the value that binds the link to this browser
   * @throws AppError 400 PASSWORD_TOO_SHORT, 403 SIGN_UP_CLOSED, 429
   */
  ask(dto: NewPracticeDto, address: string): Promise<string> {
    this.requireOpen();
    this.throttle.enter([
      ...askingKeys('sign-up', dto.email, address),
      { pace: 'mailbox', of: dto.email.toLowerCase() },
      { pace: 'address', of: `sign-up|${address}` },
    ]);
    return steadily('always', async () => {
      const hashed = await this.credentials.hash('clinic', dto.password);
      const browser = randomToken();
      // Never an id of the asker's: nobody may begin anything inside a practice that exists.
      const practiceId = newId();
      const actor = systemActor(practiceId, 'sign-up');
      await this.practice.transaction(actor, async (tx) => {
        const { practiceName: name, zone, homeworkWord } = dto;
        const practice = { id: practiceId, name, zone, homeworkWord, isConfirmed: false };
        const accountId = await this.opening.open(tx, practice, dto);
        const account: Account = { surface: 'clinic', practiceId, accountId };
        await this.credentials.storePassword(tx, account, hashed);
        const token = randomToken();
        await this.challenges.make(tx, account, {
          purpose: 'sign-up',
          secretHash: sha256(token),
          browserHash: sha256(browser),
          content: { token: `${practiceId}.${token}` },
          goodFor: SIGN_UP_GOOD_FOR_MS,
        });
        const notBefore = later(this.clock.now(), SIGN_UP_GOOD_FOR_MS + HOUR);
        await this.outbox.add(tx, DiscardSignUp, {}, { notBefore });
        await this.audit.record(tx, actor, 'practice.signed-up', { subjectId: accountId });
      });
      return browser;
    });
  }

  /**
   * Follows the link: in the browser that signed up by itself, in another one with the password, so
   * that nobody confirms for somebody else by a click.
   * @param browser the value that bound the link, where this browser has one
   * @throws AppError 400 LINK_EXPIRED, PASSWORD_NEEDED, PASSWORD_WRONG; 403 SIGN_UP_CLOSED; 429
   */
  async confirm(dto: ConfirmSignUpDto, browser: string | undefined): Promise<SignInResult> {
    this.requireOpen();
    const link = parseLink(dto.token);
    const actor = signInActor(link);
    const challenge = await this.practice.transaction(actor, (tx) =>
      this.challenges.find(tx, 'sign-up', link),
    );
    if (!challenge) throw linkExpired();
    if (!browser || !challenge.browserHash?.equals(sha256(browser))) {
      if (!dto.password) throw passwordNeeded();
      await this.credentials.requirePassword(challenge, dto.password, 'password');
    }
    return this.practice.transaction(actor, async (tx) => {
      const { practiceId, accountId } = challenge;
      const isFresh = await this.opening.confirm(tx, practiceId, accountId);
      if (!isFresh || !(await this.challenges.use(tx, challenge))) throw linkExpired();
      await this.audit.record(tx, actor, 'practice.confirmed', { subjectId: accountId });
      return this.signIn.openFirst(tx, challenge);
    });
  }

  /** Takes everything that was typed, unless the practice was confirmed in time. */
  async discard(run: JobRun): Promise<void> {
    await run.once(async (tx) => {
      const { practiceId } = run.actor;
      if (!(await this.practices.discard(tx, practiceId))) return;
      await tx.delete(ChallengeEntity, { practiceId });
      await tx.delete(CredentialEntity, { practiceId });
      await tx.delete(MemberEntity, { practiceId });
    });
  }

  private get isOpen(): boolean {
    return this.config.practiceSignUp === 'open';
  }

  private requireOpen(): void {
    if (!this.isOpen) throw signUpClosed();
  }
}
