/** What the address of the library says: which exercise is looked at. */
export type CatalogueSearch = { exercise?: string };

export function readCatalogueSearch({ exercise }: Record<string, unknown>): CatalogueSearch {
  return typeof exercise === 'string' && exercise !== '' ? { exercise } : {};
}
