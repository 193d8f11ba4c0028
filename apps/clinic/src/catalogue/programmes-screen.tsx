import type { ProgrammeCardDto } from '@app/api-client/clinic';
import { EmptyState, Intensity, Loaded, type Loadable } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { t } from '../words';
import { findProgrammes } from './find-programmes';
import { LibraryPage } from './library-page';
import { SearchField } from './search-field';
import { programmeTags } from './tag-words';
import classes from './catalogue.module.css';

type ProgrammesScreenProps = {
  programmes: Loadable<ProgrammeCardDto[]>;
  pickedId: string | null;
  /** The picked programme, or one of its exercises. */
  children: ReactNode;
};

/** Ways through several exercises, to be given whole: looked for on the left, looked at on the right. */
export function ProgrammesScreen({ programmes, pickedId, children }: ProgrammesScreenProps) {
  const [search, setSearch] = useState('');
  return (
    <LibraryPage title={t('clinic.programme.all')} intro={t('clinic.programme.intro')}>
      <div className={classes.columns} data-picked={pickedId !== null || undefined}>
        <div className={classes.find} role="search">
          <SearchField
            label={t('clinic.programme.search')}
            hint={t('clinic.programme.searchHint')}
            value={search}
            onValue={setSearch}
          />
          <Loaded of={programmes} lines={8}>
            {(all) => {
              const found = findProgrammes(all, search, programmeTags);
              return (
                <>
                  <p role="status" className={classes.count}>
                    {search.trim()
                      ? t('clinic.programme.found', { found: found.length, all: all.length })
                      : t('clinic.programme.thereAre', { all: all.length })}
                  </p>
                  {found.length === 0 ? (
                    <EmptyState
                      title={t('clinic.programme.noneFound')}
                      body={t('clinic.programme.noneBody')}
                    />
                  ) : (
                    <ul className={`bare ${classes.list}`}>
                      {found.map((card) => (
                        <Entry key={card.id} card={card} isPicked={card.id === pickedId} />
                      ))}
                    </ul>
                  )}
                </>
              );
            }}
          </Loaded>
        </div>
        <div className={classes.look}>
          {children || <p className={classes.hint}>{t('clinic.programme.pickFirst')}</p>}
        </div>
      </div>
    </LibraryPage>
  );
}

function Entry({ card, isPicked }: { card: ProgrammeCardDto; isPicked: boolean }) {
  const { id, title, purpose, weeks, steps, intensity } = card;
  return (
    <li className={classes.entry} data-picked={isPicked || undefined}>
      <div className={classes.words}>
        <Link
          to="/library/programmes"
          search={{ programme: id }}
          resetScroll={false}
          aria-current={isPicked ? 'true' : undefined}
          className={classes.title}
        >
          {title}
        </Link>
        <p className={classes.purpose}>{purpose}</p>
        <p className={classes.meta}>
          <span>{t('clinic.programme.weeks', { weeks })}</span>
          <span>{t('clinic.programme.count', { count: steps })}</span>
          <Intensity level={intensity as 1 | 2 | 3} />
        </p>
      </div>
    </li>
  );
}
