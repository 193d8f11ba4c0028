import { filledGroup, groupPart, wordsAnswer } from '../fhir/mapping';
import { duplicateChoices } from '../choices';
import { choiceIdSchema } from '../ids';
import { inOneLine } from '../in-one-line';
import { safeText, wording } from '../safe-text';
import { stepFields, type StepKind } from '../step-kind';
import { z } from '../zod';

/** Characters (UTF-16 units) of one cell. */
export const CELL_MAX = 500;

const column = z.strictObject({
  id: choiceIdSchema,
  label: wording(80),
  example: wording(160).optional(),
});

const definition = z.strictObject({
  ...stepFields,
  kind: z.literal('table-rows'),
  /** What one row is called, e.g. "Fact"; its number is added. */
  rowName: wording(40),
  columns: z.array(column).min(1).max(4),
  maxRows: z.int().min(1).max(20).default(8),
});

export type TableRowsStep = z.infer<typeof definition>;

/** Words by the id of the column. Any cell may stay open. */
export type TableRow = Readonly<Record<string, string | undefined>>;
/** Rows in the order they were written. A blank one says nothing. */
export type TableRowsAnswer = TableRow[];

function answer({ columns, maxRows }: TableRowsStep): z.ZodType<TableRowsAnswer> {
  const cells = columns.map(({ id }) => [id, safeText(CELL_MAX).optional()] as const);
  const row = z.strictObject(Object.fromEntries(cells), 'Each row has words by column.');
  return z
    .array(row, 'This has to be a list of rows.')
    .max(maxRows, `Write ${maxRows} rows or fewer.`);
}

const isBlank = (row: TableRow): boolean =>
  Object.values(row).every((words) => (words ?? '').trim() === '');

/** The first column speaks for itself; what the others say is named. */
function rowInWords({ columns }: TableRowsStep, row: TableRow): string {
  const cells = columns.flatMap(({ id, label }, place) => {
    const words = inOneLine(row[id] ?? '');
    if (words === '') return [];
    return place === 0 ? [words] : [`${label}: ${words}`];
  });
  return `• ${cells.join(' — ')}`;
}

/** Rows of one column or several, as many as there is something to say. */
export const tableRows = {
  kind: 'table-rows',
  definition,
  answer,
  isEmpty: (value) => value.every(isBlank),
  inWords: (step, value) =>
    value
      .filter((row) => !isBlank(row))
      .map((row) => rowInWords(step, row))
      .join('\n'),
  faults: (step) => duplicateChoices('columns', step.columns),
  fhir: {
    item: (step) => ({
      type: 'group',
      repeats: true,
      item: step.columns.map(({ id, label }) =>
        groupPart(step, id, label, { type: 'string', maxLength: CELL_MAX }),
      ),
    }),
    filled: (step, value) =>
      value
        .filter((row) => !isBlank(row))
        .map((row) =>
          filledGroup(
            step,
            Object.fromEntries(step.columns.map(({ id }) => [id, wordsAnswer(row[id])])),
          ),
        ),
  },
} satisfies StepKind<typeof definition, TableRowsAnswer>;
