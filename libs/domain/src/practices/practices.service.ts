import { open, seal } from '@app/crypto';
import type { Tx } from '@app/database';
import { Clock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Keys } from './keys.service';
import { PracticeEntity } from './practice.entity';

/** What a new practice starts with. */
export interface NewPractice {
  /** Made by the caller. */
  id: string;
  name: string;
  /** IANA zone, such as `Europe/London`. */
  zone: string;
  homeworkWord?: string;
  /** True for a practice in which everybody is invented. It stays so. */
  isDemo?: boolean;
}

export interface PracticeView {
  id: string;
  name: string;
  zone: string;
  homeworkWord: string;
  isDemo: boolean;
}

@Injectable()
export class PracticesService {
  constructor(
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  /** Opens a new practice with a key of its own, in a job's transaction of that practice. */
  async open(tx: Tx, input: NewPractice): Promise<void> {
    const { id: practiceId, name, zone, homeworkWord, isDemo } = input;
    const createdAt = this.clock.now();
    await tx.insert(PracticeEntity, {
      practiceId,
      // Replaced two lines on: the key that seals the name needs the practice's row first.
      name: Buffer.alloc(0),
      zone,
      homeworkWord: homeworkWord ?? 'practice',
      isDemo: isDemo ?? false,
      createdAt,
      crisisContacts: null,
    });
    const ring = await this.keys.makePracticeKey(tx, practiceId, createdAt);
    const sealed = seal(ring, 'practices.name', practiceId, name);
    await tx.update(PracticeEntity, { practiceId }, { name: sealed });
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
      isDemo: row.isDemo,
    };
  }
}
