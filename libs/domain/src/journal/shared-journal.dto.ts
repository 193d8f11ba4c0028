/** That a client shares an entry of their journal; what it says is read by opening it. */
export class SharedEntryCardDto {
  id!: string;
  /** When the client began it. */
  writtenAt!: Date;
  changedAt!: Date;
  sharedAt!: Date;
  /** When the asking member last opened it as it is shared now; null while it is new to them. */
  readAt!: Date | null;
}

/** An entry that a client shares, whole. */
export class SharedEntryDto extends SharedEntryCardDto {
  clientId!: string;
  title!: string | null;
  body!: string;
}

/** One page of what a client shares of their journal, newest first. Of all else nothing can be told. */
export class SharedJournalPageDto {
  items!: SharedEntryCardDto[];
  /** Where the next page starts; null at the end. */
  nextCursor!: string | null;
  /** When each entry that was shared once was taken back, newest first; at most 100. */
  takenBack!: Date[];
}
