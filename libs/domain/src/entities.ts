import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { AppointmentEntity } from './appointments';
import { AssignmentEntity, OccurrenceEntity, OwnPlanEntity } from './assignments';
import { AuditEventEntity } from './audit';
import { CaseloadEntity, SupervisionEntity } from './caseload';
import { FavouriteEntity, OwnExerciseEntity, OwnVersionEntity } from './catalogue';
import { ClientEntity } from './clients';
import { JournalEntryEntity, JournalReadingEntity } from './journal';
import { PracticeMeasureEntity } from './measures';
import { MemberEntity } from './members';
import { NotificationEntity } from './notifications';
import { ClientKeyEntity, PracticeEntity, PracticeKeyEntity } from './practices';
import { ProgrammeRunEntity, ProgrammeStepEntity } from './programmes';
import { ReminderEntity } from './reminders';
import { AnswerEntity, ResponseEntity, ReviewEntity } from './responses';
import { ChallengeEntity, CredentialEntity, SessionEntity } from './sessions';
import { SummaryEntity } from './summaries';
import { WithdrawalEntity } from './withdrawals';
import { ClientLookEntity, PutOffEntity } from './triage';
import { WriteEntity } from './writes';

/** Every entity; the drift check holds them against the migrated tables, column by column. */
export const entities: EntityTarget<ObjectLiteral>[] = [
  AnswerEntity,
  AppointmentEntity,
  AssignmentEntity,
  AuditEventEntity,
  CaseloadEntity,
  ChallengeEntity,
  ClientEntity,
  ClientKeyEntity,
  ClientLookEntity,
  CredentialEntity,
  FavouriteEntity,
  JournalEntryEntity,
  JournalReadingEntity,
  MemberEntity,
  NotificationEntity,
  OccurrenceEntity,
  OwnExerciseEntity,
  OwnPlanEntity,
  OwnVersionEntity,
  PracticeEntity,
  PracticeKeyEntity,
  PracticeMeasureEntity,
  ProgrammeRunEntity,
  ProgrammeStepEntity,
  PutOffEntity,
  ReminderEntity,
  ResponseEntity,
  ReviewEntity,
  SessionEntity,
  SummaryEntity,
  SupervisionEntity,
  WithdrawalEntity,
  WriteEntity,
];
