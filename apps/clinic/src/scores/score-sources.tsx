import type { ScoreReadingDto, ThresholdSourceDto } from '@app/api-client/clinic';
import { t } from '../words';
import classes from './scores.module.css';

/** With whom each threshold was found, and where that is written: nothing is shown without it. */
export function ScoreSources({ reading }: { reading: ScoreReadingDto }) {
  const { score } = reading;
  const sources = sourcesOf(reading);
  return (
    <details className={classes.sources}>
      <summary>{t('clinic.score.restsOn')}</summary>
      <ul className={`bare ${classes.lines}`}>
        {sources.map(({ what, source }) => (
          <li key={what + source.cite}>
            {t('clinic.score.source', { what, population: source.population, cite: source.cite })}
            {source.isSecondary && ` ${t('clinic.score.secondary')}`}
          </li>
        ))}
        {score.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>{t('clinic.score.rules', { version: score.algorithmVersion })}</li>
      </ul>
    </details>
  );
}

function sourcesOf({ score, change }: ScoreReadingDto) {
  const { band, cutOffs, provisional } = score;
  const found: { what: string; source: ThresholdSourceDto | undefined }[] = [
    { what: t('clinic.score.what.change'), source: change?.threshold?.source },
    { what: t('clinic.score.what.important'), source: change?.important?.source },
    { what: t('clinic.score.what.band'), source: band?.source },
    ...cutOffs.map(({ name, source }) => ({ what: name, source })),
    { what: t('clinic.score.what.pattern'), source: provisional?.source },
  ];
  return found.flatMap(({ what, source }) => (source ? [{ what, source }] : []));
}
