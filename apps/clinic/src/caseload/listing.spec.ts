import type { CaseloadClientDto, TodayRowDto } from '@app/api-client/clinic';
import { matching, sorted, withReasons } from './listing';

const client = (name: string, more: Partial<CaseloadClientDto> = {}): CaseloadClientDto => ({
  id: name,
  name,
  status: 'active',
  openAssignments: 0,
  lastSharedAt: null,
  newResponses: 0,
  nextSessionAt: null,
  ...more,
});
const names = (clients: CaseloadClientDto[]) => clients.map(({ name }) => name);

describe('the caseload', () => {
  it('shows those of a status whose name holds the text', () => {
    const all = [
      client('Wren'),
      client('Tomasz', { status: 'paused' }),
      client('Warin', { status: 'archived' }),
      client('Adaeze'),
    ];
    expect(names(matching(all, '', 'active'))).toEqual(['Wren', 'Adaeze']);
    expect(names(matching(all, ' WR ', 'active'))).toEqual(['Wren']);
    expect(names(matching(all, '', 'paused'))).toEqual(['Tomasz']);
    expect(names(matching(all, 'w', 'archived'))).toEqual(['Warin']);
  });

  it('is ordered by name, with numbers as numbers', () => {
    expect(names(sorted([client('Client 10'), client('client 9'), client('Ada')], 'name'))).toEqual(
      ['Ada', 'client 9', 'Client 10'],
    );
  });

  it('puts the nearest session first, and those without one last, by name', () => {
    const all = [
      client('B'),
      client('A'),
      client('Later', { nextSessionAt: '2026-03-13T10:00:00.000Z' }),
      client('Sooner', { nextSessionAt: '2026-03-12T10:00:00.000Z' }),
    ];
    expect(names(sorted(all, 'nextSessionAt'))).toEqual(['Sooner', 'Later', 'A', 'B']);
  });

  it('puts what came back last first, and the most open work', () => {
    const all = [
      client('Never'),
      client('Long ago', { lastSharedAt: '2026-01-01T10:00:00.000Z', openAssignments: 1 }),
      client('Lately', { lastSharedAt: '2026-03-01T10:00:00.000Z', openAssignments: 3 }),
    ];
    expect(names(sorted(all, 'lastSharedAt'))).toEqual(['Lately', 'Long ago', 'Never']);
    expect(names(sorted(all, 'openAssignments'))).toEqual(['Lately', 'Long ago', 'Never']);
  });

  it('says of each why they stand on Today', () => {
    const rows = [
      { clientId: 'Wren', reason: 'shared' },
      { clientId: 'Ada', reason: 'quiet' },
    ] as TodayRowDto[];
    const [wren, other] = withReasons([client('Wren'), client('Other')], rows);
    expect(wren!.reasons).toEqual([rows[0]]);
    expect(other!.reasons).toEqual([]);
    expect(withReasons([client('Wren')], undefined)[0]!.reasons).toEqual([]);
  });
});
