import { journalShare, type JournalCardDto } from '@app/api-client/portal';
import { shortDay } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { call } from '../api/call';
import { readingWords } from '../keeping/share-words';
import { t } from '../words';
import { ShareControl } from './share-control';
import { rememberSharedPage } from './shares-query';
import classes from './sharing.module.css';

/** The pages of the journal that others can read, and those just taken back. */
export function SharedPages({ pages, name }: { pages: JournalCardDto[]; name: string }) {
  if (pages.length === 0) return <p>{t('portal.shares.journal.none')}</p>;
  return (
    <ul className={`bare ${classes.rows}`}>
      {pages.map((page) => (
        <SharedPage key={page.id} page={page} name={name} />
      ))}
    </ul>
  );
}

function SharedPage({ page, name }: { page: JournalCardDto; name: string }) {
  const { id, title, opening, createdAt, sharedAt, readings } = page;
  const words = title ?? (opening || t('portal.journal.untitled'));
  return (
    <li>
      <div>
        <h3>
          <Link to="/journal/$entryId" params={{ entryId: id }} className={classes.page}>
            {words}
          </Link>
        </h3>
        <p className={classes.quiet}>
          <time dateTime={createdAt}>{shortDay(createdAt)}</time>
          {' · '}
          {readings.length > 0
            ? readingWords('portal.share.openedBy', readings)
            : t('portal.share.notOpened')}
        </p>
      </div>
      <ShareControl
        sharing={sharedAt ? 'shared' : 'private'}
        name={name}
        what={words}
        readings={readings}
        send={async (write) =>
          rememberSharedPage(await call(journalShare({ path: { id }, body: write })))
        }
      />
    </li>
  );
}
