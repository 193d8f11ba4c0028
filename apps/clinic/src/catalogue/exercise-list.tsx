import type { ExerciseCardDto } from '@app/api-client/clinic';
import { Intensity } from '@app/ui';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { t } from '../words';
import { isFavourite } from './find-exercises';
import { sortName } from './tag-words';
import classes from './catalogue.module.css';

export type Favourite = (card: Pick<ExerciseCardDto, 'id' | 'isFavourite'>) => void;

type ExerciseListProps = {
  rows: ExerciseCardDto[];
  pickedId: string | null;
  onFavourite: Favourite;
};

/** Exercises to look at, favourites first. */
export function ExerciseList({ rows, ...props }: ExerciseListProps) {
  const favourites = rows.filter(isFavourite);
  const others = rows.filter((row) => !isFavourite(row));
  const groups = [
    { title: t('clinic.catalogue.favourites'), of: favourites },
    { title: t('clinic.assign.others'), of: others },
  ].filter((group) => group.of.length > 0);
  return groups.map(({ title, of }) => (
    <Fragment key={title}>
      {favourites.length > 0 && <h2 className={classes.group}>{title}</h2>}
      <ul className={`bare ${classes.list}`}>
        {of.map((card) => (
          <Entry key={card.id} card={card} {...props} />
        ))}
      </ul>
    </Fragment>
  ));
}

function Entry({
  card,
  pickedId,
  onFavourite,
}: { card: ExerciseCardDto } & Omit<ExerciseListProps, 'rows'>) {
  const { id, title, isFavourite: isKept } = card;
  const Star = isKept ? IconStarFilled : IconStar;
  return (
    <li className={classes.entry} data-picked={id === pickedId || undefined}>
      <div className={classes.words}>
        <Link
          to="/library"
          search={{ exercise: id }}
          resetScroll={false}
          aria-current={id === pickedId ? 'true' : undefined}
          className={classes.title}
        >
          {title}
        </Link>
        <p className={classes.purpose}>{card.purpose}</p>
        <p className={classes.meta}>
          <span>{sortName(card)}</span>
          <span>{t('clinic.minutes', { minutes: card.minutes })}</span>
          <Intensity level={card.intensity as 1 | 2 | 3} />
        </p>
      </div>
      <button
        type="button"
        className={classes.star}
        aria-pressed={isKept}
        aria-label={t('clinic.catalogue.favourite', { title })}
        onClick={() => onFavourite({ id, isFavourite: !isKept })}
      >
        <Star size={18} aria-hidden />
      </button>
    </li>
  );
}
