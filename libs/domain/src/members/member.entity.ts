import type { MemberRole } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who works at a practice. */
@Entity('members')
export class MemberEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** Sealed with the practice's key, like `email`. */
  @Column('bytea')
  name!: Buffer;

  @Column('bytea')
  email!: Buffer;

  @Column('bytea')
  emailIndex!: Buffer;

  @Column('text', { array: true })
  roles!: MemberRole[];

  @Column('text')
  status!: 'active' | 'deactivated';

  @Column('timestamptz')
  createdAt!: Date;
}
