import type { AuditLineDto } from '@app/api-client/clinic';
import { activeLocale, EmptyState, Loaded } from '@app/ui';
import { Button } from '@mantine/core';
import type { Listed } from '../api/pages';
import type { LogFilter } from '../api/practice-queries';
import { PracticePage } from '../practice/practice-page';
import { t } from '../words';
import { LogFilters, type Named } from './log-filters';
import classes from '../practice/practice.module.css';

type LogScreenProps = {
  lines: Listed<AuditLineDto>;
  filter: LogFilter;
  onFilter: (filter: LogFilter) => void;
  people: Named[];
  clients: Named[];
};

/** Who did and read what, newest first. */
export function LogScreen({ lines, filter, onFilter, people, clients }: LogScreenProps) {
  return (
    <PracticePage
      title={t('clinic.log.title')}
      intro={t('clinic.log.intro')}
      actions={
        <Button component="a" variant="default" href={exportPath(filter)} download>
          {t('clinic.log.export')}
        </Button>
      }
    >
      <LogFilters filter={filter} onFilter={onFilter} people={people} clients={clients} />
      <Loaded of={lines.rows} lines={10}>
        {(rows) =>
          rows.length > 0 ? (
            <ol className={`bare ${classes.log}`}>
              {rows.map((row) => (
                <li key={row.id} className={classes.line}>
                  <time dateTime={row.at}>{exactly(row.at)}</time>
                  <span>{row.words}</span>
                </li>
              ))}
            </ol>
          ) : (
            <div role="status">
              <EmptyState title={t('clinic.log.empty')} />
            </div>
          )
        }
      </Loaded>
      {lines.onEarlier && (
        <div>
          <Button variant="default" onClick={lines.onEarlier}>
            {t('clinic.log.earlier')}
          </Button>
        </div>
      )}
    </PracticePage>
  );
}

/** With its year: a log is read long afterwards. */
const exactly = (at: string): string =>
  new Intl.DateTimeFormat(activeLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );

/** Ids, codes and dates only: addresses are kept in more places than pages. */
function exportPath(filter: LogFilter): string {
  const chosen = Object.entries(filter).filter(([, value]) => value);
  const query = new URLSearchParams(chosen).toString();
  return `/api/audit/export${query && `?${query}`}`;
}
