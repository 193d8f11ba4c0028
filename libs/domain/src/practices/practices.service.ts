import { open, seal } from '@app/crypto';
import type { Tx } from '@app/database';
import { Clock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { PracticeKeyEntity } from './key.entity';
import { Keys } from './keys.service';
import { type HomeworkWord, PracticeEntity } from './practice.entity';

/** What a new practice starts with. */
export interface NewPractice {
  /** Made by the caller. */
  id: string;
  name: string;
  /** IANA zone, such as `Europe/London`. */
  zone: string;
  /** True for a practice in which everybody is invented. It stays so. */
  isDemo?: boolean;
  homeworkWord?: HomeworkWord;
  /** False where its owner's address has still to be confirmed; true without it. */
  isConfirmed?: boolean;
}

export interface PracticeView {
  id: string;
  name: string;
  zone: string;
  isDemo: boolean;
  homeworkWord: HomeworkWord;
  /** Whether exercises of its own are published by those who run it alone. */
  exercisesNeedApproval: boolean;
}

@Injectable()
export class PracticesService {
  constructor(
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  /** Opens a new practice with a key of its own, in a job's transaction of that practice. */
  async open(tx: Tx, input: NewPractice): Promise<void> {
    const { id: practiceId, name, zone, homeworkWord, isDemo, isConfirmed } = input;
    const createdAt = this.clock.now();
    await tx.insert(PracticeEntity, {
      practiceId,
      // Replaced two lines on: the key that seals the name needs the practice's row first.
      name: Buffer.alloc(0),
      zone,
      homeworkWord: homeworkWord ?? 'practice',
      isDemo: isDemo ?? false,
      isConfirmed: isConfirmed ?? true,
      exercisesNeedApproval: false,
      createdAt,
      crisisContacts: null,
    });
    const ring = await this.keys.makePracticeKey(tx, practiceId, createdAt);
    const sealed = seal(ring, 'practices.name', practiceId, name);
    await tx.update(PracticeEntity, { practiceId }, { name: sealed });
  }

  /** Confirms a practice that was signed up; false when it was confirmed or discarded before. */
  async confirm(tx: Tx, practiceId: string): Promise<boolean> {
    const confirmed = await tx.query<[unknown[], number]>(
      `update practices set is_confirmed = true
       where practice_id = $1 and not is_confirmed and length(name) > 0 returning practice_id`,
      [practiceId],
    );
    return confirmed[1] === 1;
  }

  /**
   * Takes every word of a practice that nobody confirmed, and the keys that open them. The empty row
   * stays, because jobs that were done for it name it. False when somebody did confirm it.
   */
  async discard(tx: Tx, practiceId: string): Promise<boolean> {
    const where = { practiceId, isConfirmed: false };
    const emptied = await tx.update(PracticeEntity, where, { name: Buffer.alloc(0) });
    if (!emptied.affected) return false;
    await tx.delete(PracticeKeyEntity, { practiceId });
    return true;
  }

  /** Gives the practice other settings; needs an admin's or a job's transaction. */
  async change(
    tx: Tx,
    practiceId: string,
    {
      name,
      ...settings
    }: Pick<PracticeView, 'name' | 'zone' | 'homeworkWord' | 'exercisesNeedApproval'>,
  ): Promise<void> {
    const ring = await this.keys.practiceRing(tx, practiceId);
    const sealed = seal(ring, 'practices.name', practiceId, name);
    await tx.update(PracticeEntity, { practiceId }, { ...settings, name: sealed });
  }

  /** The practice of the transaction. */
  async get(tx: Tx, practiceId: string): Promise<PracticeView> {
    const row = await tx.findOneByOrFail(PracticeEntity, { practiceId });
    const ring = await this.keys.practiceRing(tx, practiceId);
    return {
      id: practiceId,
      name: open(ring, 'practices.name', practiceId, row.name),
      zone: row.zone,
      homeworkWord: row.homeworkWord,
      exercisesNeedApproval: row.exercisesNeedApproval,
      isDemo: row.isDemo,
    };
  }
}
