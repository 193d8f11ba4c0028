import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An exercise that a member keeps at hand. Nobody else sees which ones they are. */
@Entity('favourites')
export class FavouriteEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** The member. */
  @Column('uuid')
  accountId!: string;

  @Column('text')
  exerciseId!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
