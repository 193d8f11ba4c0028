import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A practice says that it holds the licence of a measure, and loads the words of it. */
@Entity('practice_measures')
export class PracticeMeasureEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** Id of a measure of the library. */
  @Column('text')
  measureId!: string;

  @Column('integer')
  measureVersion!: number;

  /** `MeasureTexts`, sealed with the practice's key. */
  @Column('bytea')
  texts!: Buffer;

  @Column('uuid')
  attestedBy!: string;

  @Column('timestamptz')
  attestedAt!: Date;

  /** From then on it is not given any more; null while it is. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
