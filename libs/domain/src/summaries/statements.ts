import { NOT_PRESENT, PRESENCE_CHOICES, type Step } from '@app/exercises';
import { distressReadings, scaleSeries, type SharedWork } from '../progress';
import { awayInWords, changeInWords, dayInWords, timesInWords } from './change-words';
import type { QuoteDto, StatementDto } from './client-summary.dto';
import { isFree, isInOwnWords, ownWordsOf } from './own-words';
import type { SourceDto } from './summary.dto';

/** What changed, in sentences that each name every answer they rest on. */
export function statementsOf(work: readonly SharedWork[], zone: string): StatementDto[] {
  const readings = distressReadings(work).map((one) => ({ ...one, at: one.at.getTime() }));
  const sources = (
    among: readonly SharedWork[],
    kind: Step['kind'],
    moment: 'before' | 'after',
    isMeant: (value: unknown) => boolean = () => true,
  ) =>
    sourcesOf(among, zone, (step, value) => {
      const isKind = step.kind === kind && 'moment' in step && step.moment === moment;
      return isKind && isMeant(value);
    });
  const distress = (['before', 'after'] as const).flatMap((moment): StatementDto[] => {
    const which = moment === 'before' ? 'Distress before' : 'Distress after';
    const values = readings.map(({ at, [moment]: value }) => ({ at, value }));
    const words = changeInWords(which, values, zone);
    return words ? [{ kind: moment, words, sources: sources(work, 'distress', moment) }] : [];
  });
  const away = readings.filter(
    ({ after, presenceAfter }) =>
      after !== null && NOT_PRESENT.some((one) => one === presenceAfter),
  );
  const awayIds = new Set(away.map(({ responseId }) => responseId));
  const counted = PRESENCE_CHOICES.flatMap(({ id, label }) => {
    const count = sources(work, 'presence', 'after', (value) => value === id).length;
    return count > 0 ? [`${label} ${timesInWords(count)}`] : [];
  });
  return [
    ...distress,
    ...(away.length > 0
      ? [
          {
            kind: 'away' as const,
            words: awayInWords(away.length),
            sources: sources(
              work.filter(({ responseId }) => awayIds.has(responseId)),
              'presence',
              'after',
            ),
          },
        ]
      : []),
    ...(counted.length > 0
      ? [
          {
            kind: 'presence' as const,
            words: `How present after: ${counted.join(', ')}.`,
            sources: sources(work, 'presence', 'after'),
          },
        ]
      : []),
    ...scaleStatements(work, zone),
  ];
}

function scaleStatements(work: readonly SharedWork[], zone: string): StatementDto[] {
  return scaleSeries(work).flatMap(({ exerciseId, stepId, prompt, low, high, readings }) => {
    const values = readings.map(({ at, value }) => ({ at: at.getTime(), value }));
    const words = changeInWords(`“${prompt}” (0: ${low}, 10: ${high})`, values, zone);
    const ids = new Set(readings.map(({ responseId }) => responseId));
    const own = work.filter(
      ({ exercise, responseId }) => exercise.id === exerciseId && ids.has(responseId),
    );
    const sources = sourcesOf(own, zone, ({ id }) => id === stepId);
    return words ? [{ kind: 'scale' as const, words, sources }] : [];
  });
}

/** What the client wrote and shares: what was written freely first, then plans and lists; each latest first. */
export function quotesOf(work: readonly SharedWork[]): QuoteDto[] {
  const quotes = (isMeant: (step: Step) => boolean) =>
    work.toReversed().flatMap(({ responseId, at, exercise, values }) =>
      exercise.steps
        .filter((step) => isInOwnWords(step) && isMeant(step))
        .flatMap((step) =>
          ownWordsOf(step, values.get(step.id)).map((own): QuoteDto => ({
            responseId,
            stepId: step.id,
            at,
            title: exercise.title,
            ...own,
          })),
        ),
    );
  return [...quotes(isFree), ...quotes((step) => !isFree(step))];
}

function sourcesOf(
  work: readonly SharedWork[],
  zone: string,
  isMeant: (step: Step, value: unknown) => boolean,
): SourceDto[] {
  return work.flatMap(({ responseId, at, exercise, values }) =>
    exercise.steps
      .filter((step) => values.has(step.id) && isMeant(step, values.get(step.id)))
      .map(({ id: stepId }) => ({
        type: 'answer' as const,
        id: responseId,
        stepId,
        label: `${exercise.title}, ${dayInWords(at, zone)}`,
      })),
  );
}
