import { CreateSecurityContext1795305600100 } from './1795305600100-create-security-context';
import { SayWhoReads1795305600150 } from './1795305600150-say-who-reads';
import { CreatePracticesAndPeople1795305600200 } from './1795305600200-create-practices-and-people';
import { CreateIdentity1795305600300 } from './1795305600300-create-identity';
import { CreateQueueTables1795305600400 } from './1795305600400-create-queue-tables';
import { CreateHomework1795305600500 } from './1795305600500-create-homework';
import { CreateFollowUp1795305600600 } from './1795305600600-create-follow-up';
import { CreateAppointments1795392000100 } from './1795392000100-create-appointments';
import { TakeBackReviews1795392000200 } from './1795392000200-take-back-reviews';
import { PlanAssignments1795392000210 } from './1795392000210-plan-assignments';
import { TailorAssignments1795392000220 } from './1795392000220-tailor-assignments';
import { MarkDemoPractices1795392000300 } from './1795392000300-mark-demo-practices';
import { CreateJournal1795392000400 } from './1795392000400-create-journal';
import { AddInvitesAndSafeContact1795392000500 } from './1795392000500-add-invites-and-safe-contact';
import { SpeedUpContext1795392000600 } from './1795392000600-speed-up-context';
import { AskContextOnce1795392000610 } from './1795392000610-ask-context-once';
import { OneIdOneAccount1795392000620 } from './1795392000620-one-id-one-account';
import { TellRealPractices1795392000800 } from './1795392000800-tell-real-practices';
import { NoteLooksAtClients1795392000910 } from './1795392000910-note-looks-at-clients';
import { KeepFavourites1795392000920 } from './1795392000920-keep-favourites';
import { WriteOwnExercises1795392000921 } from './1795392000921-write-own-exercises';
import { CreateProgrammes1795392000930 } from './1795392000930-create-programmes';
import { ScoreMeasures1795392000940 } from './1795392000940-score-measures';
import { KnowTheLanguage1795392000950 } from './1795392000950-know-the-language';
import { KeepBothPauses1795392000960 } from './1795392000960-keep-both-pauses';
import { TellRetiredExercises1795392000965 } from './1795392000965-tell-retired-exercises';
import { KeepOwnExercisesHonest1795392000966 } from './1795392000966-keep-own-exercises-honest';
import { KeepOwnExercisesTrue1795392000967 } from './1795392000967-keep-own-exercises-true';

/** All migrations, in the order in which they run. */
export const migrations = [
  CreateSecurityContext1795305600100,
  SayWhoReads1795305600150,
  CreatePracticesAndPeople1795305600200,
  CreateIdentity1795305600300,
  CreateQueueTables1795305600400,
  CreateHomework1795305600500,
  CreateFollowUp1795305600600,
  CreateAppointments1795392000100,
  TakeBackReviews1795392000200,
  PlanAssignments1795392000210,
  TailorAssignments1795392000220,
  MarkDemoPractices1795392000300,
  CreateJournal1795392000400,
  AddInvitesAndSafeContact1795392000500,
  SpeedUpContext1795392000600,
  AskContextOnce1795392000610,
  OneIdOneAccount1795392000620,
  TellRealPractices1795392000800,
  NoteLooksAtClients1795392000910,
  KeepFavourites1795392000920,
  WriteOwnExercises1795392000921,
  CreateProgrammes1795392000930,
  ScoreMeasures1795392000940,
  KnowTheLanguage1795392000950,
  KeepBothPauses1795392000960,
  TellRetiredExercises1795392000965,
  KeepOwnExercisesHonest1795392000966,
  KeepOwnExercisesTrue1795392000967,
];
