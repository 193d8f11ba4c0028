import type { ScoreScaleDto } from '@app/api-client/clinic';
import { t } from '../words';
import { limitsBySource } from './line-words';
import classes from './scores.module.css';

/** What the bands and the letters of the drawing stand for, and with whom each was found. */
export function ScoreLimits({ scale }: { scale: ScoreScaleDto }) {
  const groups = limitsBySource(scale);
  if (groups.length === 0) return null;
  return (
    <ul className={`bare ${classes.limits}`}>
      {groups.map(({ source, limits }) => (
        <li key={source.population + source.cite}>
          {limits.map(({ sign, words }) => (
            <p key={words}>
              {sign && <strong>{sign}</strong>} {words}
            </p>
          ))}
          <p className={classes.soft}>
            {t('clinic.score.foundWith', { population: source.population })}
            {source.isSecondary && ` ${t('clinic.score.secondary')}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
