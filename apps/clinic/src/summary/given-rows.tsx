import type { ClientSummaryDto, GivenDto } from '@app/api-client/clinic';
import { Card, plainDay, Section } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import { FoldedList } from './folded-list';
import classes from './client-summary.module.css';

const FIRST = 8;

/** What was given and how it ended, the latest first. */
export function GivenRows({ summary }: { summary: ClientSummaryDto }) {
  const { clientId, given, givenBeside, name } = summary;
  return (
    <Section title={t('clinic.period.given')}>
      <Card>
        {given.length === 0 ? (
          <p className={classes.quiet}>{t('clinic.period.noGiven')}</p>
        ) : (
          <FoldedList rows={given} first={FIRST}>
            {(shown) => (
              <ul className={`bare ${classes.rows}`}>
                {shown.map((one) => (
                  <li key={one.assignmentId} className={classes.given}>
                    <span className={classes.day}>{plainDay(one.assignedAt)}</span>
                    <GivenLink given={one} clientId={clientId} />
                    <span>{one.words}</span>
                  </li>
                ))}
              </ul>
            )}
          </FoldedList>
        )}
        {givenBeside > 0 && (
          <p className={classes.quiet}>
            {t('clinic.period.moreGiven', { count: givenBeside, name })}
          </p>
        )}
      </Card>
    </Section>
  );
}

/** To what came back of it, else to where it stands among what was given. */
function GivenLink({ given, clientId }: { given: GivenDto; clientId: string }) {
  const { responseId, assignmentId, title } = given;
  return responseId ? (
    <Link to="/responses/$responseId" params={{ responseId }}>
      {title}
    </Link>
  ) : (
    <Link to="/clients/$clientId" params={{ clientId }} hash={`assignment-${assignmentId}`}>
      {title}
    </Link>
  );
}
