import type { JournalEntryDto } from '@app/api-client/portal';
import { SharingChip } from '@app/ui';
import { useCare } from '../care/care-query';
import { therapistOf } from '../care/onlookers';
import { ConflictChoice } from '../keeping/conflict-choice';
import type { WordsKeeper } from '../keeping/words-keeper';
import type { EntryWords } from './entry-desk';

type EntryConflictProps = {
  keeper: WordsKeeper<EntryWords, JournalEntryDto>;
  sharedAt: string | null;
};

/** The same page was changed in two places. */
export function EntryConflict({ keeper, sharedAt }: EntryConflictProps) {
  const name = therapistOf(useCare().data?.whoSees ?? []);
  const { content, conflict } = keeper;
  if (!conflict) return null;
  const chip = <SharingChip sharing={sharedAt ? 'shared' : 'private'} name={name} />;
  return (
    <ConflictChoice
      mine={{ words: inWords(content), chip }}
      other={{ words: inWords(conflict), chip }}
      onChoose={(choice) => keeper.resolve(choice)}
    />
  );
}

const inWords = ({ title, body }: EntryWords): string => [title, body].filter(Boolean).join('\n\n');
