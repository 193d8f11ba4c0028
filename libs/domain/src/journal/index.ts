export { JournalEntryEntity } from './journal-entry.entity';
export { JournalReadingEntity } from './journal-reading.entity';
export { JournalModule } from './journal.module';
export * from './own-journal.dto';
export { OwnJournalService } from './own-journal.service';
export { SharedEntryCardDto, SharedEntryDto, SharedJournalPageDto } from './shared-journal.dto';
export { SharedJournalService } from './shared-journal.service';
