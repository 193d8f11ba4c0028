import { LANGUAGES, type Language } from '@app/exercises';
import { IsBoolean, IsIn, IsObject, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { SafeContactDto } from '../clients';
import type { InviteState } from '../invites';
import { IsDay } from '../is-day';
import { IsTrellisId } from '../is-trellis-id';
import { IsAddress, IsWords } from '../is-words';
import { IsZone } from '../is-zone';
import { MayBeLeftOut } from '../may-be-left-out';
import { NamedWriteDto, PersonRefDto } from './person.dto';

/** Who treats a client. */
export class ClientTherapistDto extends PersonRefDto {
  /** False once they are deactivated: the client needs somebody else. */
  isActive!: boolean;
}

/** A client as the practice keeps them: who they are and how to reach them, nothing of their work. */
export class ClientEntryDto {
  id!: string;
  /** The name they chose. */
  name!: string;
  pronouns!: string | null;
  status!: 'active' | 'paused' | 'archived';
  therapist!: ClientTherapistDto | null;
  /** How far they have come with the portal. */
  portal!: InviteState;
  /** True where a safe way of contact is noted. */
  hasContact!: boolean;
}

export class ClientDirectoryDto {
  clients!: ClientEntryDto[];
  /** True where there are more than 2,000, and these are those added last. */
  isCut!: boolean;
}

export class ClientDetailsDto extends ClientEntryDto {
  /** For papers only. */
  legalName!: string | null;
  /** ISO 8601 date. */
  birthDate!: string;
  /** IANA zone. */
  zone!: string;
  /** In which they read the portal, exercises and mails. */
  language!: Language;
  /** The address with which they sign in. */
  email!: string | null;
  contact!: SafeContactDto | null;
  /** Until when the invite is good; null where none stands. */
  inviteExpiresAt!: Date | null;
}

export class AddClientDto extends NamedWriteDto {
  /** The name they chose. At most 120 characters. */
  @IsWords(120)
  name!: string;

  /** At most 120 characters. */
  @MayBeLeftOut()
  @IsWords(120)
  legalName?: string;

  /** At most 40 characters. */
  @MayBeLeftOut()
  @IsWords(40)
  pronouns?: string;

  /** ISO 8601 date; clients are 18 or older on the day they are added, in the practice's zone. */
  @IsDay()
  birthDate!: string;

  /** IANA zone in which they live. */
  @IsZone()
  zone!: string;

  /** In which they read; English where it is left out. */
  @MayBeLeftOut()
  @IsIn(LANGUAGES)
  language?: Language;

  /** The address with which they sign in. */
  @MayBeLeftOut()
  @IsAddress()
  email?: string;

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => SafeContactDto)
  contact?: SafeContactDto;

  /** Id of the member who treats them; a therapist without the admin role adds to their own care. */
  @IsTrellisId()
  therapistId!: string;

  /** True where they are invited to the portal at once; needs an address. */
  @IsBoolean()
  isInvited!: boolean;
}

/** Everything that can be changed; what is left out is taken away. */
export class ChangeClientDto {
  /** The name they chose. At most 120 characters. */
  @IsWords(120)
  name!: string;

  @MayBeLeftOut()
  @IsWords(120)
  legalName?: string;

  @MayBeLeftOut()
  @IsWords(40)
  pronouns?: string;

  @IsZone()
  zone!: string;

  /** In which they read. They can change it themselves too, so it stays where it is left out. */
  @MayBeLeftOut()
  @IsIn(LANGUAGES)
  language?: Language;

  /** Once they have joined it is theirs to change, and anything else than what it is is refused. */
  @MayBeLeftOut()
  @IsAddress()
  email?: string;
}

export class ChangeContactDto {
  /** Left out where nothing is to be noted any more. */
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => SafeContactDto)
  contact?: SafeContactDto;
}

export class TransferClientDto {
  /** Id of the member who treats them from now on. */
  @IsTrellisId()
  therapistId!: string;
}

export class ChangeClientStatusDto {
  @IsIn(['active', 'paused', 'archived'])
  status!: 'active' | 'paused' | 'archived';
}
