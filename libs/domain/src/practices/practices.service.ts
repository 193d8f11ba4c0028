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
}

export interface PracticeView {
  id: string;
  name: string;
  zone: string;
  homeworkWord: string;
}

@Injectable()
export class PracticesService {
  constructor(
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  /** Opens a new practice with a key of its own, in a job's transaction of that practice. */
  async open(tx: Tx, { id: practiceId, name, zone, homeworkWord }: NewPractice): Promise<void> {
    const createdAt = this.clock.now();
    await tx.insert(PracticeEntity, {
      practiceId,
      // Replaced two lines on: the key that seals the name needs the practice's row first.
      name: Buffer.alloc(0),
      zone,
      homeworkWord: homeworkWord ?? 'practice',
      createdAt,
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
    };
  }
}
