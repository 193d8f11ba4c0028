import type { MeasureStateDto } from '@app/api-client/clinic';
import { Card, Loaded, Section, shortDay } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { loadableOf } from '../api/loadable';
import { measuresQuery } from '../api/practice-queries';
import { t } from '../words';
import { MeasureLicence } from './measure-licence';
import classes from './practice.module.css';

/** Which questionnaires therapists can give, and what a practice needs for the others. */
export function MeasuresSection() {
  const measures = useQuery(measuresQuery);
  return (
    <Section title={t('clinic.measures.title')}>
      <Card>
        <p className={classes.soft}>{t('clinic.measures.intro')}</p>
        <Loaded of={loadableOf(measures)} lines={6}>
          {(found) => (
            <ul className={`bare ${classes.steps}`}>
              {found.map((measure) => (
                <li key={measure.id} className={classes.measure}>
                  <MeasureRow measure={measure} />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Card>
    </Section>
  );
}

function MeasureRow({ measure }: { measure: MeasureStateDto }) {
  const { title, about, licence, state, attestation } = measure;
  return (
    <>
      <div className={classes.measureHead}>
        <strong>{title}</strong>
        <span className={classes.chip} data-tone={state === 'off' ? undefined : 'moss'}>
          {t(`clinic.measures.${state}`)}
        </span>
      </div>
      <p className={classes.soft}>{about}</p>
      <p className={classes.soft}>{licence}</p>
      {attestation && (
        <p className={classes.soft}>
          {t('clinic.measures.attested', { name: attestation.by, at: shortDay(attestation.at) })}
        </p>
      )}
      {state !== 'free' && <MeasureLicence measure={measure} />}
    </>
  );
}
