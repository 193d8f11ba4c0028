import type { AssignmentDto, ResponseCardDto, SummaryDto } from '@app/api-client/clinic';
import { Card, dayAndTime, Loaded, type Loadable } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import { ago, daysSince } from '../when/ago';
import { ResponseLink, SummaryLink } from './client-rows';
import classes from './client.module.css';

/** Work set aside stays news for as long as two sessions are usually apart. */
const NEWS_DAYS = 14;

type SinceLastProps = {
  clientName: string;
  responses: Loadable<ResponseCardDto[]>;
  summaries: Loadable<SummaryDto[]>;
  assignments: Loadable<AssignmentDto[]>;
};

/** What was set aside, then what came back and was not read yet, each with what changed. */
export function SinceLast({ clientName, responses, summaries, assignments }: SinceLastProps) {
  const made = summaries.state === 'ready' ? summaries.value : [];
  const setAside = assignments.state === 'ready' ? assignments.value.filter(isSetAside) : [];
  return (
    <Card>
      <Loaded of={responses}>
        {(all) => {
          const fresh = all.filter(({ reviewedAt }) => !reviewedAt);
          return (
            <>
              {setAside.map((row) => (
                <p key={row.id}>
                  <strong>{row.title}</strong>{' '}
                  <span className={classes.quiet}>
                    {t(`clinic.outcome.${row.outcome}`)} · {ago(row.closedAt)}
                  </span>
                </p>
              ))}
              {fresh.map((response) => (
                <FreshResponse
                  key={response.id}
                  response={response}
                  summary={made.find(({ responseId }) => responseId === response.id)}
                />
              ))}
              {fresh.length === 0 && (
                <p className={setAside.length > 0 ? classes.quiet : classes.title}>
                  {t('clinic.client.nothingNew')}
                </p>
              )}
              {fresh.length === 0 && made[0] && <LatestSummary summary={made[0]} />}
            </>
          );
        }}
      </Loaded>
      <p className={classes.quiet}>{t('clinic.client.choice', { name: clientName })}</p>
    </Card>
  );
}

function FreshResponse(props: { response: ResponseCardDto; summary: SummaryDto | undefined }) {
  const { response, summary } = props;
  return (
    <article className={classes.fresh}>
      <h3>
        <ResponseLink row={response} />
      </h3>
      <p className={classes.quiet}>
        {t('clinic.client.handedIn', { at: dayAndTime(response.submittedAt) })}
      </p>
      {summary && <Changes summary={summary} />}
      {summary && (
        <Link
          to="/summaries/$summaryId"
          params={{ summaryId: summary.id }}
          className={classes.small}
        >
          {t('clinic.client.summaryOf', { title: response.title })}
        </Link>
      )}
    </article>
  );
}

function LatestSummary({ summary }: { summary: SummaryDto }) {
  return (
    <article className={classes.fresh}>
      <p className={classes.quiet}>{t('clinic.client.latestSummary')}</p>
      <h3>
        <SummaryLink row={summary} />
      </h3>
      <Changes summary={summary} />
    </article>
  );
}

/** The sentences that say what changed; that it was done, the heading says already. */
function Changes({ summary }: { summary: SummaryDto }) {
  const told = summary.sentences.filter(({ kind }) => kind !== 'outcome');
  if (told.length === 0) return null;
  return (
    <ul className={`bare ${classes.changes}`}>
      {told.map(({ kind, words }) => (
        <li key={kind}>{words}</li>
      ))}
    </ul>
  );
}

/** An assignment that ended without being handed in, and when. */
type SetAside = AssignmentDto & {
  outcome: NonNullable<AssignmentDto['outcome']>;
  closedAt: string;
};

const isSetAside = (row: AssignmentDto): row is SetAside =>
  row.outcome !== null &&
  row.outcome !== 'done' &&
  row.closedAt !== null &&
  daysSince(row.closedAt, new Date()) <= NEWS_DAYS;
