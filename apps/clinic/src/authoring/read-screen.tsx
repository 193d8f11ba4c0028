import type { OwnExerciseDto } from '@app/api-client/clinic';
import { Page, PageHeader } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../words';
import { DraftPreview } from './draft-preview';
import { asOwnDraft, wordsOf } from './own-draft';
import { Publishing } from './publishing';
import { StateChip } from './state-chip';
import { VersionList } from './version-list';
import classes from './authoring.module.css';

/** The same for those who read and approve, and do not write. */
export function ReadScreen({ own }: { own: OwnExerciseDto }) {
  const [page, setPage] = useState(0);
  const draft = asOwnDraft(own.draft);
  return (
    <Page wide>
      <PageHeader
        above={<Link to="/library/own">{t('clinic.own.title')}</Link>}
        title={wordsOf(draft.title) || t('clinic.author.noTitle')}
        intro={t('clinic.own.by', { name: own.authorName })}
        actions={<StateChip of={own} />}
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Publishing own={own} isOpen={false} />
          <VersionList versions={own.versions} />
        </div>
        <div className={classes.phone}>
          <DraftPreview draft={draft} at={page} onAt={setPage} />
        </div>
      </div>
    </Page>
  );
}
