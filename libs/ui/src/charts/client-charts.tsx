import { drawDistress, drawPresence, drawScale, type Period, within } from '@app/charts';
import { DISTRESS_ANCHORS, NOT_PRESENT, PRESENCE_CHOICES } from '@app/exercises';
import type { ReactNode } from 'react';
import { plainDay } from '../dates';
import { t } from '../locales/words';
import { Chart } from './chart';

/** A reading around one piece of work, as the API answers it. */
export type DistressRow = {
  responseId: string;
  at: string;
  title: string;
  before: number | null;
  after: number | null;
  presenceAfter: string | null;
};

/** A reading of one question, as the API answers it. */
export type ScaleRow = { responseId: string; at: string; value: number | null };

type ClientChartProps<Row> = {
  title: string;
  /** What can be seen, in the words of the page that shows it. */
  summary: ReactNode[];
  rows: Row[];
  period: Period;
  /** ISO instants. */
  sessions: string[];
  /** Height of letters in pixels. */
  text?: number;
};

const instant = (at: string): number => new Date(at).getTime();

/** What the signs of every chart are called. */
const signs = () => ({ ring: t('ui.chart.away'), session: t('ui.chart.session') });

const shown = (value: number | null): string => (value === null ? t('ui.chart.open') : `${value}`);

const presenceInWords = (id: string | null): string =>
  PRESENCE_CHOICES.find((choice) => choice.id === id)?.label ?? t('ui.chart.open');

/** Rows within the period, oldest first, each with its instant as a number. */
function readingsOf<Row extends { at: string }>(rows: Row[], period: Period) {
  return within(
    rows.map((row) => ({ ...row, at: instant(row.at), iso: row.at })),
    period,
  );
}

/** Distress before and after each exercise, 0–10. */
export function DistressChart(props: ClientChartProps<DistressRow>) {
  const { rows, period, sessions, ...rest } = props;
  const readings = readingsOf(rows, period);
  return (
    <Chart
      {...rest}
      draw={(size) =>
        drawDistress(
          {
            readings,
            period,
            sessions: sessions.map(instant),
            notPresent: NOT_PRESENT,
            words: signs(),
            before: t('ui.chart.before'),
            after: t('ui.chart.after'),
            low: DISTRESS_ANCHORS[0].words,
            high: DISTRESS_ANCHORS[2].words,
          },
          size,
        )
      }
      table={{
        columns: [
          t('ui.chart.day'),
          t('ui.chart.work'),
          t('ui.chart.before'),
          t('ui.chart.after'),
          t('ui.chart.presenceAfter'),
        ],
        rows: readings.map(({ responseId, iso, title, before, after, presenceAfter }) => ({
          key: responseId,
          cells: [
            plainDay(iso),
            title,
            shown(before),
            shown(after),
            presenceInWords(presenceAfter),
          ],
        })),
      }}
    />
  );
}

/** How present the client was after each exercise: states, so nothing joins them. */
export function PresenceChart(props: ClientChartProps<DistressRow>) {
  const { rows, period, sessions, ...rest } = props;
  const readings = readingsOf(rows, period);
  return (
    <Chart
      {...rest}
      height={160}
      draw={(size) =>
        drawPresence(
          {
            readings,
            period,
            sessions: sessions.map(instant),
            states: PRESENCE_CHOICES,
            notPresent: NOT_PRESENT,
            words: signs(),
          },
          size,
        )
      }
      table={{
        columns: [t('ui.chart.day'), t('ui.chart.work'), t('ui.chart.presenceAfter')],
        rows: readings.map(({ responseId, iso, title, presenceAfter }) => ({
          key: responseId,
          cells: [plainDay(iso), title, presenceInWords(presenceAfter)],
        })),
      }}
    />
  );
}

/** One question of one exercise, asked again and again, 0–10. */
export function ScaleChart(
  props: ClientChartProps<ScaleRow> & {
    /** What 0 and 10 mean. */
    low: string;
    high: string;
  },
) {
  const { rows, period, sessions, low, high, ...rest } = props;
  const readings = readingsOf(rows, period);
  return (
    <Chart
      {...rest}
      height={190}
      draw={(size) =>
        drawScale(
          { readings, period, sessions: sessions.map(instant), words: signs(), low, high },
          size,
        )
      }
      table={{
        columns: [t('ui.chart.day'), t('ui.chart.answer')],
        rows: readings.map(({ responseId, iso, value }) => ({
          key: responseId,
          cells: [plainDay(iso), shown(value)],
        })),
      }}
    />
  );
}
