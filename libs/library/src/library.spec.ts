import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exerciseJsonSchema, measureJsonSchema, programmeJsonSchema } from '@app/exercises';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { exerciseFindings, programmeFindings } from './content/findings';
import { readCompiled, writeCompiled } from './compiled';
import { findLibraryFolder } from './find-library-folder';
import { LibraryError, loadLibrary } from './index';
import { readLibrary } from './read-library';

const folder = findLibraryFolder();
const exercises = join(folder, 'exercises');
const library = loadLibrary();

describe('the library', () => {
  it('finds exercises by id, by version, and lists the newest', () => {
    expect(library.find('then-or-now-pause')?.intensity).toBe(2);
    expect(library.find('orienting-to-the-room', 1)?.intensity).toBe(1);
    expect(library.find('orienting-to-the-room', 99)).toBeNull();
    expect(library.find('constructor')).toBeNull();
    expect(library.list()).toContain(library.find('then-or-now-pause'));
  });

  it('is frozen all the way down', () => {
    const exercise = library.find('then-or-now-pause');
    expect(() => exercise?.steps.pop()).toThrow(TypeError);
    expect(() => Object.assign(exercise?.care ?? {}, { avoidWhen: [] })).toThrow(TypeError);
  });

  it('is the same as its files once the build compiled it', () => {
    const content = readLibrary(folder);
    const place = mkdtempSync(join(tmpdir(), 'compiled-'));
    try {
      const file = join(place, 'library.json');
      expect(readCompiled(file)).toBeNull();
      writeCompiled(content, file);
      expect(readCompiled(file)).toEqual(content);
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  it('is found from the build and from a working directory alike', () => {
    const root = join(folder, '..', '..');
    expect(findLibraryFolder([join(root, 'dist', 'libs', 'library', 'src')])).toBe(folder);
    expect(findLibraryFolder(['/', root])).toBe(folder);
    expect(() => findLibraryFolder([tmpdir()])).toThrow('There is no');
  });
});

describe('the words of the library', () => {
  it.each(library.list().map((one) => [one.id, one] as const))('are right in %s', (_id, one) => {
    expect(exerciseFindings(one)).toEqual([]);
  });

  it.each(library.programmes.list().map((one) => [one.id, one] as const))(
    'are right in the programme %s',
    (_id, one) => {
      expect(programmeFindings(one)).toEqual([]);
    },
  );
});

describe.each([
  ['exercise', 'exercises', exerciseJsonSchema()],
  ['programme', 'programmes', programmeJsonSchema()],
  ['measure', 'measures', measureJsonSchema()],
])('the JSON Schema for editors of an %s', (name, inside, schema) => {
  it('is up to date', () => {
    const file = readFileSync(join(folder, `${name}.schema.json`), 'utf8');
    expect(JSON.parse(file)).toEqual(schema);
  });

  it('accepts every file, and every file names it', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    for (const file of readdirSync(join(folder, inside))) {
      const yaml = readFileSync(join(folder, inside, file), 'utf8');
      expect(yaml.split('\n')[0]).toBe(`# yaml-language-server: $schema=../${name}.schema.json`);
      validate(parse(yaml));
      expect([file, validate.errors]).toEqual([file, null]);
    }
  });
});

describe('a library with something wrong', () => {
  const naming = (gentler: string, file: string): string =>
    readFileSync(join(exercises, file), 'utf8').replace(/^gentler: .*$/m, `gentler: ${gentler}`);
  // Two that name each other need no third.
  const good = naming('feet-and-hands', 'orienting-to-the-room.yaml');
  const other = { 'feet-and-hands.yaml': naming('orienting-to-the-room', 'feet-and-hands.yaml') };
  let step = 0;
  const twiceAround = readFileSync(join(folder, 'programmes', 'first-steps-settling.yaml'), 'utf8')
    .replace(/^id: .*$/m, 'id: twice-around')
    .replace(/- (id: .*\s+)?exercise: .*$/gm, () => {
      step += 1;
      return `- id: step-${step}\n    exercise: orienting-to-the-room`;
    });
  const made: string[] = [];
  afterEach(() => {
    for (const one of made.splice(0)) rmSync(one, { recursive: true });
  });

  function folderOf(files: Record<string, string>): string {
    const one = mkdtempSync(join(tmpdir(), 'library-'));
    made.push(one);
    copyFileSync(join(folder, 'frame.yaml'), join(one, 'frame.yaml'));
    mkdirSync(join(one, 'exercises'));
    for (const [name, yaml] of Object.entries(files))
      writeFileSync(join(one, 'exercises', name), yaml);
    cpSync(join(folder, 'measures'), join(one, 'measures'), { recursive: true });
    mkdirSync(join(one, 'programmes'));
    writeFileSync(join(one, 'programmes', 'twice-around.yaml'), twiceAround);
    writeFileSync(join(one, 'synonyms.yaml'), '- words: [calm]\n  means: [felt-safety]\n');
    return one;
  }

  function findings(files: Record<string, string>): string[] {
    try {
      loadLibrary(folderOf(files));
      return [];
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error;
      return error.message.split('\n').slice(1);
    }
  }

  const file = 'orienting-to-the-room.yaml';
  it.each([
    [
      'an unknown key',
      good.replace('minutes: 5', 'minutes: 5\nminuets: 5'),
      file + ': There is no place here for "minuets"',
    ],
    ['a wrong value', good.replace('minutes: 5', 'minutes: soon'), file + ' minutes: '],
    [
      'a key twice',
      good.replace('minutes: 5', 'minutes: 5\nminutes: 6'),
      'Map keys must be unique',
    ],
    ['a tag', good.replace('minutes: 5', 'minutes: !soon 5'), 'Unresolved tag'],
    ['an alias', good.replace('minutes: 5', 'minutes: &m 5\nversion2: *m'), 'anchors and aliases'],
    ['a wrong file name', good.replace('id: orienting-to-the-room', 'id: other'), file + ' id: '],
    ['an unheard-of gentler', good.replace('feet-and-hands', 'feet-only'), file + ' gentler: '],
    ['a bad condition', good.replace('step: body-noticed', 'step: nowhere'), 'steps.6.showWhen'],
  ])('names the file and the path of %s', (_what, yaml, expected) => {
    expect(findings({ ...other, [file]: yaml })).toEqual(
      expect.arrayContaining([expect.stringContaining(expected)]),
    );
  });

  it('refuses the same version twice, a harder "gentler", and an empty folder', () => {
    const twice = { ...other, [file]: good, 'orienting-to-the-room@1.yaml': good };
    expect(findings(twice)).toEqual([expect.stringContaining(`${file} is version 1 too`)]);
    const harder = naming('feet-and-hands', 'then-or-now-pause.yaml');
    const upside = { ...other, [file]: naming('then-or-now-pause', file) };
    expect(findings({ ...upside, 'then-or-now-pause.yaml': harder })).toEqual([
      expect.stringContaining('is not gentler'),
    ]);
    expect(findings({})).toEqual([expect.stringContaining('No YAML files here')]);
  });

  it('keeps older versions within reach', () => {
    const both = loadLibrary(
      folderOf({
        ...other,
        'orienting-to-the-room@1.yaml': good,
        [file]: good.replace('version: 1', 'version: 2'),
      }),
    );
    expect(both.list()).toHaveLength(2);
    expect(both.find('orienting-to-the-room')?.version).toBe(2);
    expect(both.find('orienting-to-the-room', 1)?.version).toBe(1);
  });
});
