import type { JournalCardDto } from '@app/api-client/portal';
import { SharingChip, shortDay } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import classes from './journal.module.css';

/** A page in the list: its first words, its day, and who sees it. */
export function EntryRow({ entry, name }: { entry: JournalCardDto; name: string }) {
  const { id, title, opening, createdAt, sharedAt } = entry;
  return (
    <li className={classes.row}>
      <Link to="/journal/$entryId" params={{ entryId: id }} className={classes.open}>
        <span className={classes.rowTitle}>
          {title ?? (opening || t('portal.journal.untitled'))}
        </span>
        {title && opening && <span className={classes.opening}>{opening}</span>}
      </Link>
      <span className={classes.about}>
        <time dateTime={createdAt}>{shortDay(createdAt)}</time>
        <SharingChip sharing={sharedAt ? 'shared' : 'private'} name={name} />
      </span>
    </li>
  );
}
