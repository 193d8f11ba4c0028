import { timingSafeEqual } from 'node:crypto';
import { Config } from '@app/config';
import { Installation, PracticeGate } from '@app/database';
import { newId, systemActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { Keys } from '../practices';
import {
  type Account,
  CredentialsService,
  linkExpired,
  type SignInResult,
  SignInService,
} from '../sessions';
import { PracticeOpening } from './practice-opening';
import type { SetUpDto } from './sign-up.dto';

/**
 * The first practice of an installation. Whoever runs it finds an address where it was started; the
 * address works until there is a practice, and then never again.
 */
@Injectable()
export class SetUpService {
  constructor(
    private readonly config: Config,
    private readonly installation: Installation,
    private readonly practice: PracticeGate,
    private readonly opening: PracticeOpening,
    private readonly credentials: CredentialsService,
    private readonly signIn: SignInService,
    private readonly keys: Keys,
    private readonly audit: Audit,
  ) {}

  /** Where the first practice is set up; null once there is one. Only for who runs Trellis to see. */
  async address(): Promise<string | null> {
    if (await this.installation.hasPractice()) return null;
    return `${this.config.clinicUrl}/set-up#${this.token()}`;
  }

  /**
   * Opens the first practice; its owner sets up their second factor next.
   * @throws AppError 400 LINK_EXPIRED, PASSWORD_TOO_SHORT
   */
  async open(dto: SetUpDto): Promise<SignInResult> {
    const isRight = timingSafeEqual(Buffer.from(dto.token), Buffer.from(this.token()));
    if (!isRight || (await this.installation.hasPractice())) throw linkExpired();
    const hashed = await this.credentials.hash('clinic', dto.password);
    const practiceId = newId();
    const actor = systemActor(practiceId, 'set-up');
    return this.practice.transaction(actor, async (tx) => {
      if (await this.installation.hasPracticeLocked(tx)) throw linkExpired();
      const { practiceName: name, zone, homeworkWord } = dto;
      const accountId = await this.opening.open(
        tx,
        { id: practiceId, name, zone, homeworkWord },
        dto,
      );
      const account: Account = { surface: 'clinic', practiceId, accountId };
      await this.credentials.storePassword(tx, account, hashed);
      await this.audit.record(tx, actor, 'practice.set-up', { subjectId: accountId });
      return this.signIn.openFirst(tx, account);
    });
  }

  /** Derived, so that it is stored nowhere: whoever can read the key file could do more with it. */
  private token(): string {
    return this.keys.blindIndex('installation', 'set-up', 'address').toString('base64url');
  }
}
