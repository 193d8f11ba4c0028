import type { ClusterDto, ScoreReadingDto } from '@app/api-client/clinic';
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
        <p className={classes.headline}>
          <strong className={classes.total}>{inFigures(score.total)}</strong>
          <span className={score.band ? classes.band : classes.soft}>{bandInWords(score)}</span>
          <span className={classes.soft}>
            {t('clinic.score.range', {
              min: inFigures(score.min ?? 0),
              max: inFigures(score.max ?? 0),
            })}
          </span>
        </p>
      )}
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
        {score.cutOffs.map((cutOff) => (
          <li key={cutOff.name}>{cutOffInWords(cutOff)}</li>
        ))}
      </ul>
      <Parts reading={reading} />
      <ScoreSources reading={reading} />
    </div>
  );
}

function Line({ words }: { words: string }) {
  return words === '' ? null : <p>{words}</p>;
}

/** Its parts, each with its number and whether it is met where that is what a pattern asks. */
function Parts({ reading: { score } }: { reading: ScoreReadingDto }) {
  const { subscales, provisional } = score;
  const clusters = provisional?.clusters ?? [];
  const isNumber = (name: string) => subscales.some((one) => one.name === name);
  return (
    <>
      {provisional && (
        <p>
          {provisional.diagnosis
            ? t('clinic.score.pattern', { diagnosis: provisional.diagnosis })
            : t('clinic.score.noPattern')}
        </p>
      )}
      <ul className={`bare ${classes.lines}`}>
        {subscales.map(({ name, value }) => (
          <li key={name}>
            {[`${name}: ${inFigures(value)}`, metInWords(clusters.find((one) => one.name === name))]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
        {clusters
          .filter(({ name }) => !isNumber(name))
          .map((cluster) => (
            <li key={cluster.name}>{`${cluster.name}: ${metInWords(cluster)}`}</li>
          ))}
      </ul>
    </>
  );
}

function metInWords(cluster: ClusterDto | undefined): string {
  return cluster ? t('clinic.score.met', { isMet: String(cluster.isMet) }) : '';
}
