import type {
  ResponseCardDto,
  SentenceDto,
  SinceLastDto,
  SummaryDto,
} from '@app/api-client/clinic';
import type { ListedAssignment } from '../assign/use-assign';

/** Work that is over, with the ways to what came of it. */
export type EarlierWork = ListedAssignment & {
  /** Null where nothing was handed in. */
  response: Pick<ResponseCardDto, 'id' | 'reviewedAt'> | null;
  /** Null where nothing was shared that a summary could tell. */
  summaryId: string | null;
};

type Lists = {
  assignments: ListedAssignment[];
  responses: ResponseCardDto[];
  summaries: SummaryDto[];
};

/** What is over, once each: without what the head of the page shows already. */
export function earlierWork(
  { assignments, responses, summaries }: Lists,
  sinceLast: SinceLastDto | undefined,
): EarlierWork[] {
  const inHead = new Set([
    ...(sinceLast?.cameBack ?? []).map(({ assignmentId }) => assignmentId),
    ...(sinceLast?.setAside ?? []).map(({ id }) => id),
  ]);
  return assignments.flatMap((row): EarlierWork[] => {
    if (row.status === 'open' || inHead.has(row.id)) return [];
    const response = responses.find(({ assignmentId }) => assignmentId === row.id) ?? null;
    const summary = summaries.find(({ responseId }) => responseId === response?.id);
    const summaryId = summary && tells(summary.sentences) ? summary.id : null;
    return [{ ...row, response, summaryId }];
  });
}

/** Whether sentences say more than that it was done. */
export const tells = (sentences: SentenceDto[]): boolean =>
  sentences.some(({ kind }) => kind !== 'outcome');
