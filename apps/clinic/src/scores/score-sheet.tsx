import type { ScoreReadingDto } from '@app/api-client/clinic';
import { t } from '../words';
import { ScoreSources } from './score-sources';
import {
  bandInWords,
  cutOffInWords,
  differenceInWords,
  importanceInWords,
  inFigures,
  statusInWords,
} from './score-words';
import classes from './scores.module.css';

/** One score with all that may be said about it, and what that rests on. */
export function ScoreSheet({ reading }: { reading: ScoreReadingDto }) {
  const { score, change } = reading;
  if (score.status === 'not-scored')
    return (
      <div className={classes.sheet}>
        <p className={classes.band}>{t('clinic.score.notScored')}</p>
        <p>{t('clinic.score.missing', { missing: score.missing, items: score.items })}</p>
      </div>
    );
  if (score.status === 'other-rules')
    return (
      <div className={classes.sheet}>
        <p className={classes.band}>{t('clinic.score.otherRules')}</p>
        <p>{t('clinic.score.otherRulesWhy')}</p>
      </div>
    );
  return (
    <div className={classes.sheet}>
      {score.total !== null && (
        <p>
          <strong className={classes.total}>{inFigures(score.total)}</strong>{' '}
          <span className={classes.soft}>
            {t('clinic.score.range', {
              min: inFigures(score.min ?? 0),
              max: inFigures(score.max ?? 0),
            })}
          </span>
        </p>
      )}
      {score.total !== null && <p className={classes.band}>{bandInWords(score)}</p>}
      {change ? (
        <>
          <p>{differenceInWords(change)}</p>
          <Line words={statusInWords(change)} />
          <Line words={importanceInWords(change)} />
        </>
      ) : (
        score.total !== null && <p className={classes.soft}>{t('clinic.score.first')}</p>
      )}
      <ul className={`bare ${classes.lines}`}>
        {score.subscales.map(({ name, value }) => (
          <li key={name}>{`${name}: ${inFigures(value)}`}</li>
        ))}
        {score.cutOffs.map((cutOff) => (
          <li key={cutOff.name}>{cutOffInWords(cutOff)}</li>
        ))}
      </ul>
      <Pattern reading={reading} />
      <ScoreSources reading={reading} />
    </div>
  );
}

function Line({ words }: { words: string }) {
  return words === '' ? null : <p>{words}</p>;
}

function Pattern({ reading: { score } }: { reading: ScoreReadingDto }) {
  if (!score.provisional) return null;
  const { diagnosis, clusters } = score.provisional;
  return (
    <>
      <p>{diagnosis ? t('clinic.score.pattern', { diagnosis }) : t('clinic.score.noPattern')}</p>
      <ul className={`bare ${classes.lines}`}>
        {clusters.map(({ name, isMet }) => (
          <li key={name}>{t('clinic.score.cluster', { name, isMet: String(isMet) })}</li>
        ))}
      </ul>
    </>
  );
}
