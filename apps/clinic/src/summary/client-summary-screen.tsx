import type { ClientSummaryDto } from '@app/api-client/clinic';
import { Card, dayAndTime, EmptyState, Page, PageHeader, plainDay } from '@app/ui';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RangeChoice } from '../progress/range-choice';
import { t } from '../words';
import { Changes } from './changes';
import { GivenRows } from './given-rows';
import { OwnWords } from './own-words';
import { PERIODS, type SummaryPeriod } from './summary-period';
import classes from './client-summary.module.css';

export type ClientSummaryScreenProps = {
  /** With the name as this screen may show it. */
  summary: ClientSummaryDto;
  period: SummaryPeriod;
  onPeriod: (period: SummaryPeriod) => void;
  /** True while another period is fetched. */
  isChanging: boolean;
  isPrinting: boolean;
  onPrint: () => void;
  above: ReactNode;
};

/** A client's work over a period, in the order of the page on paper. */
export function ClientSummaryScreen(props: ClientSummaryScreenProps) {
  const { summary, period, isChanging, isPrinting } = props;
  const isEmpty = [summary.given, summary.changes, summary.quotes].every(
    ({ length }) => length === 0,
  );
  return (
    <Page>
      <PageHeader
        above={props.above}
        title={t('clinic.period.title', { name: summary.name })}
        intro={t('clinic.period.compiled', { at: dayAndTime(summary.compiledAt) })}
        actions={
          !isEmpty && (
            <Button
              leftSection={<IconDownload size={18} aria-hidden />}
              disabled={isPrinting || isChanging}
              onClick={props.onPrint}
            >
              {t(isPrinting ? 'clinic.period.making' : 'clinic.period.download')}
            </Button>
          )
        }
      />
      <div className={classes.period}>
        <RangeChoice
          legend={t('clinic.period.choice')}
          ranges={PERIODS.map((id) => ({ id, words: t(`clinic.period.${id}`) }))}
          value={period}
          onChange={props.onPeriod}
        />
        <p role="status">{isChanging ? '' : daysInWords(summary)}</p>
      </div>
      <div className={classes.parts} aria-busy={isChanging}>
        {isEmpty ? (
          <Card>
            <EmptyState title={t('clinic.period.empty')} body={t('clinic.period.emptyBody')} />
          </Card>
        ) : (
          <>
            <Changes summary={summary} />
            <GivenRows key={`given ${summary.from}`} summary={summary} />
            <OwnWords key={`words ${summary.from}`} summary={summary} />
          </>
        )}
      </div>
      <p className={classes.foot}>{t('clinic.period.foot')}</p>
    </Page>
  );
}

function daysInWords({ basis, from, to }: ClientSummaryDto): string {
  // Noon is the same day everywhere that clocks are set to.
  const days = { from: plainDay(`${from}T12:00:00`), to: plainDay(`${to}T12:00:00`) };
  if (basis === 'since-session') return t('clinic.period.sinceSession', days);
  return t(basis === 'three-months' ? 'clinic.period.noSession' : 'clinic.period.days', days);
}
