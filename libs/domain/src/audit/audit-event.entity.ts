import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the trail: who did what, when, to which row. Ids only, never content. */
@Entity('audit_events')
export class AuditEventEntity {
  @PrimaryColumn('uuid')
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actorKind!: 'member' | 'client' | 'system';

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text')
  action!: string;

  @Column('uuid', { nullable: true })
  subjectId!: string | null;

  @Column('uuid', { nullable: true })
  clientId!: string | null;

  @Column('text', { nullable: true })
  requestId!: string | null;

  @Column('jsonb', { default: {} })
  detail!: Record<string, string | number | boolean>;
}
