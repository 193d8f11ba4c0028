import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who treats or covers whom, and since when: what makes a client visible to a member. */
@Entity('caseload')
export class CaseloadEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  clientId!: string;

  @Column('uuid')
  memberId!: string;

  @Column('text')
  kind!: 'primary' | 'cover' | 'break-glass';

  /** Why the glass was broken; sealed with the client's key. */
  @Column('bytea', { nullable: true })
  reason!: Buffer | null;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;
}

/** Who supervises whom: a supervisor sees the clients of those they supervise. */
@Entity('supervisions')
export class SupervisionEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  supervisorId!: string;

  @Column('uuid')
  memberId!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;
}
