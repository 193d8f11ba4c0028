import { drawDistress } from '@app/charts';
import { DISTRESS_ANCHORS, NOT_PRESENT } from '@app/exercises';
import { type Block, SHEET_WIDTH, type Sheet } from '@app/paper';
import { SHARED_WORK_LIMIT } from '../progress';
import { dayInWords } from './change-words';
import type { ClientSummaryDto } from './client-summary.dto';

const LANGUAGE = 'en-GB';
const MORE = 'and # more, see the record';
/** Of the one chart on the page, in points. */
const CHART = { width: SHEET_WIDTH, height: 150, text: 8.5, locale: LANGUAGE };
const CUT = `More was shared than is counted here: only the latest ${SHARED_WORK_LIMIT} responses.`;
const INVENTED = 'Synthetic demonstration data';

interface Printing {
  /** How the client is called. */
  name: 'full' | 'initials';
  /** Name of the member who puts it together. */
  by: string;
}

/** A summary as one page of paper. */
export function sheetOf(summary: ClientSummaryDto, { name, by }: Printing): Sheet {
  const { zone, compiledAt, practice, isDemo } = summary;
  const days = `${wholeDay(summary.from)} to ${wholeDay(summary.to)}`;
  return {
    fileTitle: `Summary, ${days}`,
    language: LANGUAGE,
    madeAt: compiledAt,
    head: {
      from: practice,
      kind: 'Summary of shared work',
      title: name === 'initials' ? initialsOf(summary.name) : summary.name,
      lines: [
        days,
        basisInWords(summary) + `Put together by ${by}, ${dayInWords(compiledAt, zone)}.`,
      ],
    },
    blocks: blocksOf(summary),
    foot: {
      words: [
        'Made of what the client shared at the time of printing, and of nothing else. Private entries are ' +
          'not in it, and it does not tell whether there are any. It is no diagnosis, no measure of ' +
          'risk, and no record of what was said in sessions.',
        `${practice}. Confidential.`,
      ],
      mark: isDemo ? INVENTED : null,
    },
    unprintable: '# stands for a letter that cannot be printed here. The record has it.',
  };
}

function blocksOf(summary: ClientSummaryDto): Block[] {
  const { zone, distress, changes, note, given, givenBeside, quotes, quotesBeside } = summary;
  const isAboutDistress = ({ kind }: { kind: string }) => kind === 'before' || kind === 'after';
  const aboutDistress = changes.filter(isAboutDistress).map(({ words }) => words);
  const others = changes.filter((one) => !isAboutDistress(one)).map(({ words }) => words);
  const notes = [...(note ? [note] : []), ...(summary.isCut ? [CUT] : [])];
  const hasChart = aboutDistress.length > 0;
  return [
    ...(hasChart
      ? [
          {
            kind: 'chart' as const,
            heading: 'Distress before and after exercises, 0 to 10',
            words: [...aboutDistress, ...notes],
            drawing: drawingOf(summary, distress),
          },
        ]
      : []),
    {
      kind: 'sentences',
      heading: hasChart ? 'What else changed' : 'What changed',
      rows: hasChart ? others : [...others, ...notes],
      least: 2,
      more: MORE,
      beside: 0,
      none: hasChart
        ? 'Nothing else that can be told in numbers was shared.'
        : 'Nothing that can be told in numbers was shared in this time.',
    },
    {
      kind: 'events',
      heading: 'What was given, and how it ended',
      rows: given.map(({ assignedAt, title, words }) => ({
        day: dayInWords(assignedAt, zone),
        what: title,
        then: words,
      })),
      least: 3,
      more: MORE,
      beside: givenBeside,
      none: 'Nothing was given or ended in this time.',
    },
    {
      kind: 'quotes',
      heading: 'In their own words',
      rows: quotes.map(({ responseId, words, at, title, prompt }, index) => ({
        words,
        // Said once for all that was written on one occasion.
        from:
          quotes[index - 1]?.responseId === responseId
            ? prompt
            : `${dayInWords(at, zone)} · ${title} · ${prompt}`,
      })),
      least: 1,
      most: 3,
      cut: 'cut, see the record',
      more: MORE,
      beside: quotesBeside,
      none: 'No words of their own were shared in this time.',
    },
  ];
}

function drawingOf(
  { startsAt, endsAt, sessions }: ClientSummaryDto,
  distress: ClientSummaryDto['distress'],
) {
  return drawDistress(
    {
      readings: distress.map((one) => ({ ...one, at: one.at.getTime() })),
      period: { from: startsAt.getTime(), to: endsAt.getTime() },
      sessions: sessions.map((at) => at.getTime()),
      words: { ring: 'Far away or numb after', session: 'Session' },
      notPresent: NOT_PRESENT,
      before: 'Before',
      after: 'After',
      low: DISTRESS_ANCHORS[0].words,
      high: DISTRESS_ANCHORS[2].words,
    },
    CHART,
  );
}

/** "31 January 2026" of a day such as `2026-01-31`. */
function wholeDay(day: string): string {
  return new Intl.DateTimeFormat(LANGUAGE, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${day}T12:00:00Z`));
}

function basisInWords({ basis }: ClientSummaryDto): string {
  return basis === 'since-session' ? 'From the last session on. ' : '';
}

/** "W." of "Wren", "M. O." of "Mara Okonjo". */
function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  return parts.map((part) => `${[...part][0]?.toLocaleUpperCase(LANGUAGE) ?? ''}.`).join(' ');
}
