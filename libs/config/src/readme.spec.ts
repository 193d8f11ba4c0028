import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { settingNames } from './load-config';

const readme = readFileSync(resolve(__dirname, '../../../README.md'), 'utf8');
/** The names in the first column of the README's table of settings. */
const documented = [...readme.matchAll(/^\| `([A-Z][A-Z0-9_]*)` /gm)].map(([, name]) => name);

describe("the README's table of settings", () => {
  it.each(settingNames())('explains %s', (name) => {
    expect(documented).toContain(name);
  });

  it('names no setting twice and none that nobody reads', () => {
    expect([...documented].sort()).toEqual([...settingNames()].sort());
  });
});
