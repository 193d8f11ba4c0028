import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate } from 'class-validator';

type Body = new () => object;

/** Every class of every `*.dto.ts` that somebody's request is checked against, by its name. */
function bodies(): Map<string, Body> {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  const exported = files
    .filter((file) => file.endsWith('.dto.ts'))
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    .flatMap((file) => Object.entries(require(join(__dirname, file)) as Record<string, Body>));
  return new Map(exported.filter(([, body]) => fieldsOf(body).length > 0));
}

function fieldsOf(body: Body): string[] {
  if (typeof body !== 'function') return [];
  const checks = getMetadataStorage().getTargetValidationMetadatas(body, '', true, false);
  return [...new Set(checks.map(({ propertyName }) => propertyName))];
}

/** Fields whose `null` somebody means. */
const NULL_MEANS_SOMETHING = ['BeginEntryDto.title', 'SaveEntryDto.title', 'SaveAnswerDto.value'];

describe('the fields of requests', () => {
  it('take null only where it means something', async () => {
    const found = bodies();
    expect([...found.keys()]).toEqual(
      expect.arrayContaining(['CreateAssignmentDto', 'MoveAppointmentDto', 'AddClientDto']),
    );
    const taken: string[] = [];
    for (const [name, body] of found) {
      for (const field of fieldsOf(body)) {
        const errors = await validate(plainToInstance(body, { [field]: null }));
        if (!errors.some(({ property }) => property === field)) taken.push(`${name}.${field}`);
      }
    }
    expect(taken).toEqual(NULL_MEANS_SOMETHING);
  });

  it('may be left out where that is said', async () => {
    const move = bodies().get('ChangePreferencesDto')!;
    expect(await validate(plainToInstance(move, {}))).toEqual([]);
    expect(await validate(plainToInstance(move, { hasReminders: true }))).toEqual([]);
    expect(await validate(plainToInstance(move, { hasReminders: 'yes' }))).toHaveLength(1);
  });
});
