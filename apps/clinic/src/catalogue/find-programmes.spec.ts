import type { ProgrammeCardDto } from '@app/api-client/clinic';
import { findProgrammes } from './find-programmes';

const programme = (id: string, more: Partial<ProgrammeCardDto> = {}): ProgrammeCardDto => ({
  id,
  version: 1,
  title: id,
  purpose: 'To find firm ground.',
  weeks: 9,
  wounds: [],
  patterns: [],
  strands: [],
  repairAims: [],
  when: 'both',
  asksIfOngoing: false,
  steps: 12,
  intensity: 2,
  keywords: [],
  languages: ['en'],
  ...more,
});
const all = [
  programme('settling', { wounds: ['betrayal'] }),
  programme('after', { title: 'After betrayal', keywords: ['cheating'] }),
];
const find = (search: string) =>
  findProgrammes(all, search, ({ wounds }) => wounds).map(({ id }) => id);

describe('looking for a programme', () => {
  it('finds all without words, and none where nothing fits', () => {
    expect(find(' ')).toEqual(['settling', 'after']);
    expect(find('xylophone')).toEqual([]);
  });

  it('finds by tags and other words, those whose title it is first', () => {
    expect(find('betrayal')).toEqual(['after', 'settling']);
    expect(find('cheating')).toEqual(['after']);
    expect(find('chaeting')).toEqual(['after']);
  });
});
