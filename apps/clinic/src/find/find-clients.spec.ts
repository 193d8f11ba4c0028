import type { CaseloadClientDto } from '@app/api-client/clinic';
import { findClients } from './find-clients';

const client = (name: string) => ({ id: name, name }) as CaseloadClientDto;
const found = (names: string[], search: string) =>
  findClients(names.map(client), search).map(({ name }) => name);

describe('finding a client', () => {
  it('puts beginnings of names before beginnings of words, and those before the rest', () => {
    expect(found(['Romana', 'Lia Mar', 'Marek', 'Adam'], 'mar')).toEqual(['Marek', 'Lia Mar']);
    expect(found(['Romana', 'Lia Mann', 'Manu'], 'MAN')).toEqual(['Manu', 'Lia Mann', 'Romana']);
  });

  it('shows the first by name before anything is typed, and no more than eight', () => {
    const names = Array.from({ length: 12 }, (_, index) => `Client ${12 - index}`);
    expect(found(names, '')).toEqual(names.toReversed().slice(0, 8));
  });

  it('finds nobody where nobody is', () => {
    expect(found(['Wren'], 'x')).toEqual([]);
  });
});
