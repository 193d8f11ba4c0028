import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A write that a client-made id names, kept so that repeating it changes nothing. */
@Entity('writes')
export class WriteEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  operation!: string;

  /** Keyed hash: a body may hold short answers that a plain hash would give away. */
  @Column('bytea')
  bodyHash!: Buffer;

  /** The row that the write made or changed. */
  @Column('uuid')
  subjectId!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
