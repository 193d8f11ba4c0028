import type { ClientSummaryDto, QuoteDto } from '@app/api-client/clinic';
import { Card, plainDay, Section } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import { FoldedList } from './folded-list';
import classes from './client-summary.module.css';

const FIRST = 6;

/** What the client wrote and shares, the latest first, in full. */
export function OwnWords({ summary }: { summary: ClientSummaryDto }) {
  const { quotes, quotesBeside } = summary;
  return (
    <Section title={t('clinic.period.quotes')}>
      <Card>
        {quotes.length === 0 && <p className={classes.quiet}>{t('clinic.period.noQuotes')}</p>}
        <FoldedList rows={quotes} first={FIRST}>
          {(shown) =>
            shown.map((quote, index) => (
              <Quote
                key={quote.responseId + quote.stepId + quote.prompt}
                quote={quote}
                isFirst={shown[index - 1]?.responseId !== quote.responseId}
              />
            ))
          }
        </FoldedList>
        {quotesBeside > 0 && (
          <p className={classes.quiet}>{t('clinic.period.moreQuotes', { count: quotesBeside })}</p>
        )}
      </Card>
    </Section>
  );
}

type QuoteProps = {
  quote: QuoteDto;
  /** Of its work: when and in what it was written is said once. */
  isFirst: boolean;
};

function Quote({ quote, isFirst }: QuoteProps) {
  const { responseId, stepId, at, title, prompt, words } = quote;
  return (
    <figure className={classes.quote}>
      <figcaption>
        {isFirst && `${plainDay(at)} · ${title} · `}
        <Link to="/responses/$responseId" params={{ responseId }} hash={`step-${stepId}`}>
          {prompt}
        </Link>
      </figcaption>
      <blockquote>{words}</blockquote>
    </figure>
  );
}
