import type { ClientSummaryDto, StatementDto } from '@app/api-client/clinic';
import { Card, DistressChart, Section } from '@app/ui';
import { t } from '../words';
import { Statement } from './statement';
import classes from './client-summary.module.css';

const instant = (at: string): number => new Date(at).getTime();
const isAboutDistress = ({ kind }: StatementDto): boolean => kind === 'before' || kind === 'after';

/** What changed: the chart where there is anything to draw, then all else that numbers tell. */
export function Changes({ summary }: { summary: ClientSummaryDto }) {
  const { clientId, changes, distress, sessions, startsAt, endsAt } = summary;
  const drawn = changes.filter(isAboutDistress);
  const others = changes.filter((one) => !isAboutDistress(one));
  const notes = [
    ...(summary.note ? [summary.note] : []),
    ...(summary.isCut ? [t('clinic.period.cut')] : []),
  ];
  const hasChart = drawn.length > 0;
  return (
    <Section title={t('clinic.period.changes')}>
      {hasChart && (
        <Card>
          <DistressChart
            title={t('clinic.period.distress')}
            summary={[
              ...drawn.map((one) => (
                <Statement key={one.kind} statement={one} clientId={clientId} />
              )),
              ...notes,
            ]}
            rows={distress}
            period={{ from: instant(startsAt), to: instant(endsAt) }}
            sessions={sessions}
          />
        </Card>
      )}
      {others.length > 0 && (
        <Card>
          <ul className={`bare ${classes.rows}`}>
            {others.map((one) => (
              <li key={one.words}>
                <Statement statement={one} clientId={clientId} />
              </li>
            ))}
          </ul>
          {!hasChart &&
            notes.map((note) => (
              <p key={note} className={classes.quiet}>
                {note}
              </p>
            ))}
        </Card>
      )}
      {changes.length === 0 && (
        <Card>
          <p className={classes.quiet}>{t('clinic.period.noChanges')}</p>
        </Card>
      )}
    </Section>
  );
}
