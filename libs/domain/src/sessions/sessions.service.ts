import { randomToken, sha256 } from '@app/crypto';
import { PracticeGate, type Surface, type Tx } from '@app/database';
import {
  type ClientActor,
  Clock,
  HOUR,
  isId,
  later,
  type MemberActor,
  MINUTE,
  newId,
  systemActor,
} from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Audit } from '../audit';
import { type Account, signInActor } from './account';
import { SessionEntity, type SessionStep } from './session.entity';
import { findLiveSession, noteSeen, revokeSessions, type SessionRow } from './sessions.queries';

/** A session that was found live. */
export interface CheckedSession {
  actor: MemberActor | ClientActor;
  step: SessionStep;
  /** When it ends unless it is used again. */
  expiresAt: Date;
}

/** Milliseconds without a request after which a session ends. */
export const IDLE_MS: Record<Surface, number> = { clinic: 15 * MINUTE, portal: 30 * MINUTE };

const LONGEST_MS = 12 * HOUR;
/** A half-finished sign-in is worth less, and installing an authenticator app takes minutes. */
const LONGEST_STEP_MS = 30 * MINUTE;
const NOTE_EVERY_MS = MINUTE;

/** Opaque sessions: 256 random bits in a cookie, their SHA-256 in the database. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a session, always under a new token; `replacing` ends the one it takes over from.
   * @returns the cookie's value, `<practice>.<token>`: it is kept nowhere
   */
  async open(
    tx: Tx,
    account: Account & { step: SessionStep },
    replacing?: string,
  ): Promise<string> {
    const { surface, practiceId, accountId, step } = account;
    const at = this.clock.now();
    const id = newId();
    const token = randomToken();
    if (replacing) {
      await tx.update(SessionEntity, { practiceId, id: replacing }, { revokedAt: at });
    }
    await tx.insert(SessionEntity, {
      practiceId,
      id,
      surface,
      accountId,
      tokenHash: sha256(token),
      step,
      createdAt: at,
      seenAt: at,
      expiresAt: later(at, step === 'full' ? LONGEST_MS : LONGEST_STEP_MS),
      revokedAt: null,
    });
    const action = step === 'full' ? 'session.signed-in' : 'session.password-accepted';
    await this.audit.record(tx, signInActor(account), action, {
      subjectId: accountId,
      ...(surface === 'portal' && { clientId: accountId }),
      detail: { surface, sessionId: id },
    });
    return `${practiceId}.${token}`;
  }

  /** Whose cookie this is, or null: unknown, ended, idle too long, or of the other surface. */
  async check(surface: Surface, cookie: string): Promise<CheckedSession | null> {
    const key = parseCookie(cookie);
    if (!key) return null;
    const { practiceId } = key;
    const at = this.clock.now();
    const row = await findLiveSession(this.practice, surface, {
      ...key,
      at,
      seenAfter: later(at, -IDLE_MS[surface]),
    });
    if (!row) return null;
    if (at.getTime() - row.seen_at.getTime() >= NOTE_EVERY_MS) {
      await this.practice.transaction(systemActor(practiceId, 'session'), (tx) =>
        noteSeen(tx, practiceId, row.id, at),
      );
      row.seen_at = at;
    }
    return checked(surface, practiceId, row);
  }

  /** Starts the idle time anew; answers when the session ends now. */
  async extend(session: CheckedSession): Promise<{ expiresAt: Date }> {
    const { actor } = session;
    const at = this.clock.now();
    return this.practice.transaction(actor, async (tx) => {
      await noteSeen(tx, actor.practiceId, actor.sessionId, at);
      const { expiresAt } = await tx.findOneByOrFail(SessionEntity, {
        practiceId: actor.practiceId,
        id: actor.sessionId,
      });
      const surface = actor.kind === 'member' ? 'clinic' : 'portal';
      return { expiresAt: sooner(later(at, IDLE_MS[surface]), expiresAt) };
    });
  }

  /** Ends the session of a cookie that is about to be replaced; anything else is ignored. */
  async end(surface: Surface, cookie: string): Promise<void> {
    const key = parseCookie(cookie);
    if (!key) return;
    await this.practice.transaction(systemActor(key.practiceId, 'session'), (tx) =>
      tx.update(
        SessionEntity,
        { ...key, surface, revokedAt: IsNull() },
        { revokedAt: this.clock.now() },
      ),
    );
  }

  /** Ends this session. */
  async signOut(actor: MemberActor | ClientActor): Promise<void> {
    const { practiceId, sessionId } = actor;
    await this.practice.transaction(actor, async (tx) => {
      const revokedAt = this.clock.now();
      await tx.update(SessionEntity, { practiceId, id: sessionId }, { revokedAt });
      await this.audit.record(tx, actor, 'session.signed-out', about(actor));
    });
  }

  /** Ends every session of the account, this one included. */
  async signOutEverywhere(actor: MemberActor | ClientActor): Promise<void> {
    await this.practice.transaction(actor, async (tx) => {
      const count = await this.revokeAll(tx, accountOf(actor));
      await this.audit.record(tx, actor, 'session.signed-out-everywhere', {
        ...about(actor),
        detail: { count },
      });
    });
  }

  /** Ends the account's sessions, all but one where it is given; answers how many. */
  revokeAll(
    tx: Tx,
    account: { practiceId: string; accountId: string },
    exceptSessionId: string | null = null,
  ): Promise<number> {
    return revokeSessions(tx, account, this.clock.now(), exceptSessionId);
  }
}

function parseCookie(cookie: string): { practiceId: string; tokenHash: Buffer } | null {
  const dot = cookie.indexOf('.');
  const practiceId = cookie.slice(0, dot);
  const token = cookie.slice(dot + 1);
  return isId(practiceId) && token.length === 43 ? { practiceId, tokenHash: sha256(token) } : null;
}

/** The account that acts. */
export function accountOf(actor: MemberActor | ClientActor): Account {
  const { practiceId } = actor;
  return actor.kind === 'member'
    ? { surface: 'clinic', practiceId, accountId: actor.memberId }
    : { surface: 'portal', practiceId, accountId: actor.clientId };
}

function about(actor: MemberActor | ClientActor) {
  return {
    subjectId: actor.sessionId,
    ...(actor.kind === 'client' && { clientId: actor.clientId }),
  };
}

function checked(surface: Surface, practiceId: string, row: SessionRow): CheckedSession {
  const sessionId = row.id;
  return {
    actor: row.roles
      ? { kind: 'member', practiceId, memberId: row.account_id, roles: row.roles, sessionId }
      : { kind: 'client', practiceId, clientId: row.account_id, sessionId },
    step: row.step,
    expiresAt: sooner(later(row.seen_at, IDLE_MS[surface]), row.expires_at),
  };
}

function sooner(a: Date, b: Date): Date {
  return a < b ? a : b;
}
