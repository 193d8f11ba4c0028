import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The client's own plan for an assignment. Staff see the row only where `releasedAt` is set. */
@Entity('own_plans')
export class OwnPlanEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  assignmentId!: string;

  @Column('uuid')
  clientId!: string;

  /** A `PlanAnswer`; sealed with the client's key. */
  @Column('bytea')
  words!: Buffer;

  @Column('timestamptz')
  savedAt!: Date;

  @Column('timestamptz', { nullable: true })
  releasedAt!: Date | null;
}
