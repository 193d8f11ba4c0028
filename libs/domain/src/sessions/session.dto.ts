import type { Language } from '@app/exercises';
import type { MemberRole } from '@app/kernel';
import type { HomeworkWord } from '../practices';
import type { Permission } from './permissions';

export class SignedInMemberDto {
  id!: string;
  name!: string;
  roles!: MemberRole[];
}

export class SignedInPracticeDto {
  id!: string;
  name!: string;
  /** What this practice calls homework, such as `practice`. */
  homeworkWord!: HomeworkWord;
  /** IANA zone by whose clocks sessions are planned. */
  zone!: string;
  /** True where everybody is invented: every screen says so. */
  isDemo!: boolean;
}

/** Who is signed in to the clinic. */
export class MemberSessionDto {
  member!: SignedInMemberDto;
  practice!: SignedInPracticeDto;
  permissions!: Permission[];
  /** When the session ends unless something is done; ISO 8601. */
  expiresAt!: Date;
  mode!: 'demo' | 'production';
}

export class SignedInClientDto {
  id!: string;
  /** The name the client chose. */
  name!: string;
  /** In which the pages speak to them. */
  language!: Language;
}

export class ClientPracticeDto {
  name!: string;
  /** True where everybody is invented: every screen says so. */
  isDemo!: boolean;
}

/** Who is signed in to the portal. */
export class ClientSessionDto {
  client!: SignedInClientDto;
  practice!: ClientPracticeDto;
  /** True once they have been through the first pages. */
  isWelcomed!: boolean;
  /** True in a session that follows a longer absence; how long it was is not told. */
  isBack!: boolean;
  /** When the session ends unless something is done; ISO 8601. */
  expiresAt!: Date;
  mode!: 'demo' | 'production';
}

/** When the session ends now. */
export class ExtendedSessionDto {
  expiresAt!: Date;
}
