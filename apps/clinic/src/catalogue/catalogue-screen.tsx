import type { ExerciseCardDto } from '@app/api-client/clinic';
import { EmptyState, Loaded, type Loadable } from '@app/ui';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../words';
import { ExerciseFilter } from './exercise-filter';
import { ExerciseList, type Favourite } from './exercise-list';
import { findExercises, isWanting, nothingWanted } from './find-exercises';
import { LibraryPage } from './library-page';
import { ProgrammesFound } from './programmes-found';
import { tagNames } from './tag-words';
import classes from './catalogue.module.css';

type CatalogueScreenProps = {
  exercises: Loadable<ExerciseCardDto[]>;
  pickedId: string | null;
  onFavourite: Favourite;
  /** The picked exercise. */
  children: ReactNode;
};

/** Everything that can be given to a client: looked for on the left, looked at on the right. */
export function CatalogueScreen({ children, ...props }: CatalogueScreenProps) {
  const { exercises, pickedId, onFavourite } = props;
  const [wanted, setWanted] = useState(nothingWanted);
  return (
    <LibraryPage title={t('clinic.catalogue.title')} intro={t('clinic.catalogue.intro')}>
      <div className={classes.columns} data-picked={pickedId !== null || undefined}>
        <div className={classes.find}>
          <ExerciseFilter wanted={wanted} onWanted={(part) => setWanted({ ...wanted, ...part })} />
          <Loaded of={exercises} lines={8}>
            {(all) => {
              const found = findExercises(all, wanted, tagNames);
              return (
                <>
                  <p role="status" className={classes.count}>
                    <span>
                      {isWanting(wanted)
                        ? t('clinic.catalogue.count', { found: found.length, all: all.length })
                        : t('clinic.catalogue.all', { all: all.length })}
                    </span>
                    {isWanting(wanted) && (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        onClick={() => setWanted(nothingWanted)}
                      >
                        {t('clinic.catalogue.showAll')}
                      </Button>
                    )}
                  </p>
                  <ProgrammesFound search={wanted.search} />
                  {found.length === 0 ? (
                    <EmptyState
                      title={t('clinic.assign.noneFound')}
                      body={t('clinic.catalogue.noneBody')}
                    />
                  ) : (
                    <ExerciseList rows={found} pickedId={pickedId} onFavourite={onFavourite} />
                  )}
                </>
              );
            }}
          </Loaded>
        </div>
        <div className={classes.look}>
          {children || <p className={classes.hint}>{t('clinic.catalogue.pickFirst')}</p>}
        </div>
      </div>
    </LibraryPage>
  );
}
