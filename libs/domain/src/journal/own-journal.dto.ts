import { IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';
import { ChangeDto } from '../change.dto';
import { IsTrellisId } from '../is-trellis-id';
import { ListQueryDto } from '../list-query.dto';
import { MayBeLeftOut } from '../may-be-left-out';

/** Characters of a title and of a body. */
export const JOURNAL_TITLE_MAX = 120;
export const JOURNAL_BODY_MAX = 20_000;

/** Which entries of one's own journal are asked for. */
export class JournalQueryDto extends ListQueryDto {
  /** `shared` for those alone that staff may read now. */
  @MayBeLeftOut()
  @IsIn(['shared'])
  only?: 'shared';
}

/** An entry as the list of the journal shows it. */
export class JournalCardDto {
  id!: string;
  title!: string | null;
  /** The first words of the body, on one line. */
  opening!: string;
  createdAt!: Date;
  changedAt!: Date;
  /** Since when staff may read it; null for what is only the client's. */
  sharedAt!: Date | null;
  /** Who opened it while it was shared, the latest last. */
  readings!: JournalReadingDto[];
}

/** Somebody opened an entry. */
export class JournalReadingDto {
  name!: string;
  /** The latest time. */
  at!: Date;
}

/** One entry, whole. */
export class JournalEntryDto extends JournalCardDto {
  /** At most 20,000 characters; may be empty. */
  body!: string;
  /** Send it back with the next change of the words. */
  revision!: number;
}

/** One page of one's own journal, newest first. */
export class JournalPageDto {
  items!: JournalCardDto[];
  /** Where the next page starts; null at the end. */
  nextCursor!: string | null;
}

/** The words of an entry, on top of the revision that was read. */
export class SaveEntryDto extends ChangeDto {
  /** At most 120 characters; null or empty for none. */
  @ValidateIf((dto: SaveEntryDto) => dto.title !== null)
  @IsString()
  @MaxLength(JOURNAL_TITLE_MAX)
  title!: string | null;

  /** At most 20,000 characters. */
  @IsString()
  @MaxLength(JOURNAL_BODY_MAX)
  body!: string;
}

export class BeginEntryDto extends SaveEntryDto {
  /** UUIDv7 made by the caller: the entry's own. */
  @IsTrellisId()
  id!: string;
}
