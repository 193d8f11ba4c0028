import type { StatementDto } from '@app/api-client/clinic';
import { IconChevronRight } from '@tabler/icons-react';
import { t } from '../words';
import { SourceLink } from './source-link';
import classes from './client-summary.module.css';

type StatementProps = { statement: StatementDto; clientId: string };

/** A sentence, with every answer that it rests on one press away. */
export function Statement({ statement: { words, sources }, clientId }: StatementProps) {
  return (
    <>
      <p>{words}</p>
      <details className={classes.sources}>
        <summary>
          <IconChevronRight size={16} aria-hidden />
          {t('clinic.period.restsOn', { count: sources.length })}
        </summary>
        <ul className={`bare ${classes.links}`}>
          {sources.map((source) => (
            <li key={source.id + (source.stepId ?? '')}>
              <SourceLink source={source} clientId={clientId} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
