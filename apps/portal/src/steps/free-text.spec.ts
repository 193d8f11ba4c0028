import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = readdirSync(__dirname)
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, text: readFileSync(join(__dirname, name), 'utf8') }));
const fields = sources.flatMap(({ name, text }) =>
  [...text.matchAll(/<(?:TextInput|Textarea|input|textarea)\b[^]*?\/>/g)].map(([field]) => ({
    name,
    field,
  })),
);

describe('fields for own words', () => {
  it('are found', () => {
    expect(fields.length).toBeGreaterThanOrEqual(4);
  });

  it.each(fields)('in $name keep the browser from remembering', ({ field }) => {
    expect(field).toContain('{...freeText}');
  });
});
