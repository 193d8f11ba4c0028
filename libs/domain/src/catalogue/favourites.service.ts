import { PracticeGate, type Tx } from '@app/database';
import { Clock, type MemberActor, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { MeasuresService } from '../measures';
import { CatalogueService } from './catalogue.service';
import { FavouriteEntity } from './favourite.entity';

/** The exercises that a member keeps at hand. Nobody else's list changes by it. */
@Injectable()
export class FavouritesService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly catalogue: CatalogueService,
    private readonly measures: MeasuresService,
    private readonly clock: Clock,
  ) {}

  /** Keeps an exercise at hand; doing so twice is the same as once. @throws AppError 404 */
  async add(actor: MemberActor, exerciseId: string): Promise<void> {
    const { practiceId, memberId } = actor;
    await this.catalogue.open(actor, exerciseId);
    await this.practice.transaction(actor, (tx) =>
      tx.query(
        `insert into favourites (practice_id, id, account_id, exercise_id, added_at)
         values ($1, $2, $3, $4, $5) on conflict (practice_id, account_id, exercise_id) do nothing`,
        [practiceId, newId(), memberId, exerciseId, this.clock.now()],
      ),
    );
  }

  /**
   * Puts it back among the others; where it was not kept, nothing changes. What can be given no more
   * can be put back too. @throws AppError 404
   */
  async remove(actor: MemberActor, exerciseId: string): Promise<void> {
    const { practiceId, memberId: accountId } = actor;
    const { affected } = await this.practice.transaction(actor, (tx) =>
      tx.delete(FavouriteEntity, { practiceId, accountId, exerciseId }),
    );
    if (!affected && !this.measures.find(exerciseId)) await this.catalogue.open(actor, exerciseId);
  }

  /** Ids of the exercises that a member keeps at hand. */
  async of(tx: Tx, { practiceId, memberId: accountId }: MemberActor): Promise<Set<string>> {
    const rows = await tx.findBy(FavouriteEntity, { practiceId, accountId });
    return new Set(rows.map(({ exerciseId }) => exerciseId));
  }
}
