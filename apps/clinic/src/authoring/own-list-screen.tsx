import type { OwnExerciseCardDto } from '@app/api-client/clinic';
import { EmptyState, Loaded, type Loadable, Section, shortDay } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { LibraryPage } from '../catalogue/library-page';
import { useMay } from '../session/session-query';
import { t } from '../words';
import { BeginButton } from './begin-button';
import { StateChip } from './state-chip';
import classes from '../practice/practice.module.css';

/** What the practice writes itself: what waits for somebody first, what is retired last. */
export function OwnListScreen({ own }: { own: Loadable<OwnExerciseCardDto[]> }) {
  const mayAuthor = useMay('exercise:author');
  return (
    <LibraryPage
      title={t('clinic.own.title')}
      intro={t('clinic.own.intro')}
      actions={mayAuthor && <BeginButton />}
    >
      <Loaded of={own} lines={6}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('clinic.own.none')} body={t('clinic.own.noneBody')} />
          ) : (
            <Listed all={all} />
          )
        }
      </Loaded>
    </LibraryPage>
  );
}

function Listed({ all }: { all: OwnExerciseCardDto[] }) {
  const groups = [
    { title: t('clinic.own.waiting'), rows: all.filter(({ state }) => state === 'waiting') },
    {
      title: t('clinic.own.inUse'),
      rows: all.filter(({ state }) => state === 'draft' || state === 'published'),
    },
    { title: t('clinic.own.retired'), rows: all.filter(({ state }) => state === 'retired') },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <div className={classes.column}>
      {groups.map(({ title, rows }) => (
        <Section key={title} title={title}>
          <ul className={`bare ${classes.rows}`}>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function Row({ row }: { row: OwnExerciseCardDto }) {
  return (
    <li className={classes.row}>
      <span className={classes.who}>
        <Link to="/library/own/$ownId" params={{ ownId: row.id }} className={classes.name}>
          {row.title || t('clinic.author.noTitle')}
        </Link>
      </span>
      <span className={classes.facts}>
        <span>{t('clinic.own.by', { name: row.authorName })}</span>
        <span>{t('clinic.own.savedAt', { at: shortDay(row.savedAt) })}</span>
      </span>
      <span className={classes.chips}>
        <StateChip of={row} />
      </span>
    </li>
  );
}
