import { Button } from '@mantine/core';
import { t } from '../words';
import type { Deletion } from './deletions';
import classes from './journal.module.css';

type DeletionNoticeProps = { deletion?: Deletion; onUndo: (deletion: Deletion) => void };

/** Says what is on its way out, with the way back for as long as there is one. */
export function DeletionNotice({ deletion, onUndo }: DeletionNoticeProps) {
  return (
    <div role="status" className={deletion ? classes.notice : 'unseen'}>
      {deletion && (
        <>
          <p>
            {deletion.title
              ? t('portal.journal.deleted', { title: deletion.title })
              : t('portal.journal.deletedUntitled')}
          </p>
          <Button variant="subtle" onClick={() => onUndo(deletion)}>
            {t('portal.journal.undo')}
          </Button>
        </>
      )}
    </div>
  );
}
