import type { Exercise } from '@app/exercises';
import { Intensity } from '@app/ui';
import type { ReactNode } from 'react';
import { t } from '../words';
import type { AssignTerms } from './terms';
import classes from './phone.module.css';

/** What of the terms the client reads on the first page. */
export type OpeningTerms = Pick<
  AssignTerms,
  'rationale' | 'isPlanTheirs' | 'where' | 'how' | 'obstacle'
>;

/** The page before the first step: what is coming, why, and three ways on of one weight. */
export function OpeningPreview({ exercise, terms }: { exercise: Exercise; terms: OpeningTerms }) {
  const [first] = exercise.steps;
  const note = first?.kind === 'content-note' ? first : null;
  const rationale = terms.rationale.trim();
  return (
    <>
      <h5>{exercise.title}</h5>
      <p>{exercise.purpose}</p>
      {rationale && <blockquote>{rationale}</blockquote>}
      <PlanPreview terms={terms} />
      <dl>
        <Fact term={t('clinic.preview.topic')}>{note?.topic ?? exercise.touches.join('. ')}</Fact>
        {note && <Fact term={t('clinic.preview.asks')}>{note.asks}</Fact>}
        <Fact term={t('clinic.preview.time')}>
          {t('clinic.minutes', { minutes: exercise.minutes })}
        </Fact>
        <Fact term={t('clinic.preview.effort')}>
          <Intensity level={exercise.intensity} />
        </Fact>
      </dl>
      {note?.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {(['start', 'gentler', 'notToday'] as const)
        .filter((way) => way !== 'gentler' || exercise.gentlerNote)
        .map((way) => (
          <p key={way} className={classes.button}>
            {t(`clinic.preview.${way}`)}
          </p>
        ))}
    </>
  );
}

function PlanPreview({ terms }: { terms: OpeningTerms }) {
  if (terms.isPlanTheirs) return <p className={classes.asked}>{t('clinic.preview.planAsked')}</p>;
  const parts = (['where', 'how', 'obstacle'] as const).filter((part) => terms[part].trim());
  if (parts.length === 0) return null;
  return (
    <dl>
      {parts.map((part) => (
        <Fact key={part} term={t(`clinic.preview.${part}`)}>
          {terms[part]}
        </Fact>
      ))}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
