/** What the address of the library says: which exercise is looked at. */
export type CatalogueSearch = { exercise?: string };

/** The same of its programmes: which one, and which of its exercises. */
export type ProgrammesSearch = CatalogueSearch & { programme?: string };

export const readCatalogueSearch = ({ exercise }: Record<string, unknown>): CatalogueSearch =>
  isNamed(exercise) ? { exercise } : {};

export const readProgrammesSearch = (search: Record<string, unknown>): ProgrammesSearch => {
  const { programme } = search;
  return isNamed(programme) ? { programme, ...readCatalogueSearch(search) } : {};
};

const isNamed = (value: unknown): value is string => typeof value === 'string' && value !== '';
