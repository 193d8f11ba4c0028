import type { LoadMeasureDto, MeasureStateDto } from '@app/api-client/clinic';

/** What was typed into the form of a measure's words. */
export interface TypedMeasure {
  holdsLicence: boolean;
  instructions: string;
  /** One question, or one answer, a line. */
  items: string;
  options: string;
}

/** Where each field of the request stands in the form. */
export const fieldIdsOf = ({ id }: Pick<MeasureStateDto, 'id'>) => ({
  holdsLicence: `${id}-holds`,
  instructions: `${id}-instructions`,
  items: `${id}-items`,
  options: `${id}-options`,
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What a form still wants before it can be sent: the statement, or so many lines where others were found. */
export type Wanting =
  | { readonly field: 'holdsLicence' }
  | { readonly field: 'items' | 'options'; readonly count: number; readonly found: number };

/** As many lines as there are questions, and as there are answers. */
export function wantingIn(
  { itemIds, values }: Pick<MeasureStateDto, 'itemIds' | 'values'>,
  typed: TypedMeasure,
): Wanting[] {
  const lines = (field: 'items' | 'options', count: number): Wanting[] => {
    const found = linesOf(typed[field]).length;
    return found === count ? [] : [{ field, count, found }];
  };
  return [
    ...(typed.holdsLicence ? [] : [{ field: 'holdsLicence' as const }]),
    ...lines('items', itemIds.length),
    ...lines('options', values.length),
  ];
}

/** The request: each line belongs to the question, or the value, of its place. */
export function requestOf(
  id: string,
  { itemIds, values }: MeasureStateDto,
  { holdsLicence, instructions, items, options }: TypedMeasure,
): LoadMeasureDto {
  return {
    id,
    holdsLicence,
    instructions,
    items: linesOf(items).map((text, place) => ({ id: itemIds[place] ?? '', text })),
    options: linesOf(options).map((label, place) => ({ value: values[place] ?? 0, label })),
  };
}
