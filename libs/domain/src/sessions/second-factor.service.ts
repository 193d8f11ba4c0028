import { type KeyRing, open, seal, sha256 } from '@app/crypto';
import type { Tx } from '@app/database';
import { Clock, newId, SECOND } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { toString as toQr } from 'qrcode';
import { IsNull } from 'typeorm';
import { Keys } from '../practices';
import type { Account } from './account';
import { CredentialEntity } from './credential.entity';
import { secondFactorSetUp } from './sessions.errors';
import type { EnrolmentDto } from './sign-in.dto';

const RECOVERY_CODES = 10;
/** RFC 6238 §5.2: one step of 30 seconds either way, for clocks that differ. */
const TOLERANCE_SECONDS = 30;

/** TOTP (RFC 6238: SHA-1, 6 digits, 30 seconds) and recovery codes, for staff. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  async isSetUp(tx: Tx, { practiceId, accountId }: Account): Promise<boolean> {
    const row = await confirmed(tx, practiceId, accountId);
    return row !== null;
  }

  /** Ids of the accounts of a practice that have one, or whether one has; needs a job's transaction. */
  async whoHasOne(tx: Tx, practiceId: string, accountId?: string): Promise<Set<string>> {
    const rows = await tx.query<{ accountId: string }[]>(
      `select account_id as "accountId" from credentials
       where practice_id = $1 and kind = 'totp' and confirmed_at is not null
         and ($2::uuid is null or account_id = $2)`,
      [practiceId, accountId ?? null],
    );
    return new Set(rows.map(({ accountId }) => accountId));
  }

  /**
   * Makes a secret that proves nothing until `confirm`; one that was begun is shown again, so that
   * two windows never show two codes of which one works.
   * @throws AppError 409 SECOND_FACTOR_SET_UP
   */
  async begin(tx: Tx, account: Account, label: string): Promise<EnrolmentDto> {
    const ring = await this.keys.practiceRing(tx, account.practiceId);
    const { practiceId, accountId } = account;
    await lockMember(tx, account);
    if (await confirmed(tx, practiceId, accountId)) throw secondFactorSetUp();
    const begun = await tx.findOneBy(CredentialEntity, {
      practiceId,
      accountId,
      kind: 'totp',
      confirmedAt: IsNull(),
    });
    const secret = begun
      ? open(ring, 'credentials.secret', begun.id, begun.secret)
      : await this.make(tx, account, ring);
    const otpauthUrl = generateURI({ issuer: 'Trellis', label, secret });
    return { otpauthUrl, secret, qrSvg: await toQr(otpauthUrl, { type: 'svg', margin: 1 }) };
  }

  private async make(tx: Tx, account: Account, ring: KeyRing): Promise<string> {
    const { practiceId, accountId, surface } = account;
    const id = newId();
    const secret = generateSecret();
    await tx.insert(CredentialEntity, {
      practiceId,
      id,
      surface,
      accountId,
      kind: 'totp',
      secret: seal(ring, 'credentials.secret', id, secret),
      createdAt: this.clock.now(),
    });
    return secret;
  }

  /** Makes the begun secret count if `code` is its; answers ten recovery codes, or null. */
  async confirm(tx: Tx, account: Account, code: string): Promise<string[] | null> {
    const { practiceId, accountId, surface } = account;
    // Two browsers that enrol at once must not both succeed.
    await lockMember(tx, account);
    if (await confirmed(tx, practiceId, accountId)) return null;
    const begun = await tx.findOneBy(CredentialEntity, { practiceId, accountId, kind: 'totp' });
    if (!begun || !(await this.accept(tx, begun, code))) return null;

    const at = this.clock.now();
    await tx.update(CredentialEntity, { practiceId, id: begun.id }, { confirmedAt: at });
    await tx.delete(CredentialEntity, { practiceId, accountId, kind: 'recovery-code' });
    const codes = Array.from({ length: RECOVERY_CODES }, () => generateSecret({ length: 10 }));
    await tx.insert(
      CredentialEntity,
      codes.map((recoveryCode) => ({
        practiceId,
        id: newId(),
        surface,
        accountId,
        kind: 'recovery-code' as const,
        secret: sha256(recoveryCode),
        confirmedAt: at,
        createdAt: at,
      })),
    );
    return codes.map((recoveryCode) => recoveryCode.match(/.{4}/g)?.join('-') ?? recoveryCode);
  }

  /** True once for each code of the app: the step it belongs to is never accepted again. */
  async check(tx: Tx, { practiceId, accountId }: Account, code: string): Promise<boolean> {
    const row = await confirmed(tx, practiceId, accountId);
    return row !== null && this.accept(tx, row, code);
  }

  /** True once for each recovery code. */
  async useRecoveryCode(tx: Tx, account: Account, code: string): Promise<boolean> {
    const used = await tx.query<[unknown[], number]>(
      `update credentials set used_at = $4
       where practice_id = $1 and account_id = $2 and kind = 'recovery-code' and secret = $3
         and used_at is null
       returning id`,
      [account.practiceId, account.accountId, sha256(code), this.clock.now()],
    );
    return used[1] === 1;
  }

  private async accept(tx: Tx, row: CredentialEntity, code: string): Promise<boolean> {
    const ring = await this.keys.practiceRing(tx, row.practiceId);
    const result = verifySync({
      secret: open(ring, 'credentials.secret', row.id, row.secret),
      token: code,
      epoch: Math.floor(this.clock.now().getTime() / SECOND),
      epochTolerance: TOLERANCE_SECONDS,
    });
    if (!result.valid || !('timeStep' in result)) return false;
    const taken = await tx.query<[unknown[], number]>(
      `update credentials set last_step = $3
       where practice_id = $1 and id = $2 and coalesce(last_step, -1) < $3 returning id`,
      [row.practiceId, row.id, result.timeStep],
    );
    return taken[1] === 1;
  }
}

async function confirmed(
  tx: Tx,
  practiceId: string,
  accountId: string,
): Promise<CredentialEntity | null> {
  const rows = await tx.query<{ id: string; secret: Buffer; practiceId: string }[]>(
    `select practice_id as "practiceId", id, secret from credentials
     where practice_id = $1 and account_id = $2 and kind = 'totp' and confirmed_at is not null`,
    [practiceId, accountId],
  );
  return (rows[0] as CredentialEntity | undefined) ?? null;
}

/** Those who enrol one account at once come one by one. */
async function lockMember(tx: Tx, { practiceId, accountId }: Account): Promise<void> {
  await tx.query('select id from members where practice_id = $1 and id = $2 for update', [
    practiceId,
    accountId,
  ]);
}
