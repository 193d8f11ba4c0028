import { IsBoolean, IsIn } from 'class-validator';
import { IsWords } from '../is-words';
import { IsZone } from '../is-zone';
import { MayBeLeftOut } from '../may-be-left-out';
import { HOMEWORK_WORDS, type HomeworkWord } from '../practices';

/** What a new practice has still to do; each is read off what there is, and goes once it is done. */
export type GettingStartedStep =
  'crisis-contacts' | 'invite-therapist' | 'add-client' | 'invite-client';

export class PeopleCountDto {
  active!: number;
  /** Invited, and not joined yet. */
  invited!: number;
}

export class ClientCountDto {
  active!: number;
  paused!: number;
  archived!: number;
  /** Not archived, and without a therapist who is with the practice. */
  withoutTherapist!: number;
}

/** A practice and how it stands, for those who run it. */
export class PracticeDto {
  id!: string;
  name!: string;
  /** IANA zone in which the practice plans its days. */
  zone!: string;
  /** What the practice calls the work between sessions. */
  homeworkWord!: HomeworkWord;
  /** Whether exercises that therapists write are published by those who run the practice alone. */
  exercisesNeedApproval!: boolean;
  people!: PeopleCountDto;
  clients!: ClientCountDto;
  gettingStarted!: GettingStartedStep[];
}

export class ChangePracticeDto {
  /** At most 120 characters. */
  @IsWords(120)
  name!: string;

  /** IANA zone in which the practice plans its days, such as `Europe/London`. */
  @IsZone()
  zone!: string;

  @IsIn(HOMEWORK_WORDS)
  homeworkWord!: HomeworkWord;

  /** Whether exercises that therapists write wait for approval; absent, it stays as it is. */
  @MayBeLeftOut()
  @IsBoolean()
  exercisesNeedApproval?: boolean;
}
