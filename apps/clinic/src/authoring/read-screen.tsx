import type { OwnExerciseDto } from '@app/api-client/clinic';
import type { Exercise } from '@app/exercises';
import { Card, Page, PageHeader, Section } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../words';
import { DraftPreview } from './draft-preview';
import { ExerciseFacts } from './exercise-facts';
import { asOwnDraft, wordsOf } from './own-draft';
import { Publishing } from './publishing';
import { StateChip } from './state-chip';
import { VersionList } from './version-list';
import classes from './authoring.module.css';
import parts from './publishing.module.css';

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
          {own.problems.length === 0 && (
            <Section title={t('clinic.author.details')}>
              <Card className={parts.facts}>
                {/* What nothing stands against is an exercise, whole. */}
                <ExerciseFacts exercise={{ sources: [], ...draft } as unknown as Exercise} />
              </Card>
            </Section>
          )}
          <VersionList own={own} />
        </div>
        <div className={classes.phone}>
          <DraftPreview draft={draft} at={page} onAt={setPage} />
        </div>
      </div>
    </Page>
  );
}
