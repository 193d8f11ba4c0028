import { open, seal } from '@app/crypto';
import { PracticeGate, type Tx } from '@app/database';
import { Clock, systemActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Keys } from './keys.service';
import { PracticeEntity } from './practice.entity';

/** What a new practice starts with. */
export interface NewPractice {
  /** Client-made UUIDv7; a practice of that id that exists already is left as it is. */
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
    private readonly practice: PracticeGate,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  /** Opens a new practice with a key of its own. */
  async open(input: NewPractice): Promise<void> {
    const at = this.clock.now();
    await this.practice.transaction(systemActor(input.id, 'practices.open'), async (tx) => {
      await tx.insert(PracticeEntity, {
        practiceId: input.id,
        // Replaced two lines on: the key that seals the name needs the practice's row first.
        name: Buffer.alloc(0),
        zone: input.zone,
        homeworkWord: input.homeworkWord ?? 'practice',
        createdAt: at,
      });
      const ring = await this.keys.makePracticeKey(tx, input.id, at);
      const name = seal(ring, 'practices.name', input.id, input.name);
      await tx.update(PracticeEntity, { practiceId: input.id }, { name });
    });
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
