import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER_LANGUAGES } from '@app/exercises';
import { longestWay } from '@app/exercises';
import { findLibraryFolder } from '../find-library-folder';
import { LibraryError } from '../library-error';
import { loadLibrary, type Library } from '../load-library';
import { coverageOf, gapsIn } from './coverage';
import { exerciseFindings, programmeFindings, spellingFindings } from './findings';
import { passagesOf, passagesOfProgramme, type Passage } from './passages';
import { asText, hardestSentences, readingGrade } from './readability';
import { speller, type ContentLanguage } from './spelling';
import { completenessOf, translationFindings } from './translations';

/**
 * `npm run content:check`: everything that can be said about the built-in content without a reader.
 * Loading it checks shapes, tags, links, pacing and gates; what is looked at here is words and cover.
 * Prints counts and the ten hardest sentences; the exit code is 1 where anything is found.
 */
function main(): void {
  const library = readLibrary();
  if (!library) return;
  const exercises = library.list();
  const programmes = library.programmes.list();
  const coverage = coverageOf(exercises, programmes);

  const read = [
    ...exercises.flatMap((one) => inFile(one.id, passagesOf(one))),
    ...programmes.flatMap((one) => inFile(one.id, passagesOfProgramme(one))),
  ];
  say(`${exercises.length} exercises, ${programmes.length} programmes`);
  const longest = exercises.map(longestWay).sort((one, other) => one - other);
  say(
    `longest way: ${longest[longest.length >> 1]} questions in the middle, ${longest.at(-1)} at most`,
  );
  say(`reading grade of everything a client reads: ${readingGrade(asText(read)).toFixed(1)}`);

  say('\nWho carries what (exercises, programmes):');
  for (const one of coverage)
    say(`  ${one.axis.padEnd(8)} ${one.value.padEnd(28)} ${one.exercises}, ${one.programmes}`);

  say('\nThe ten hardest sentences:');
  for (const { path, sentence, grade } of hardestSentences(read, 10))
    say(`  ${grade.toFixed(1).padStart(5)}  ${path}: ${sentence}`);

  say(
    '\nIn other languages (their reading age: no library at hand counts it; sentences are counted):',
  );
  for (const language of OTHER_LANGUAGES) say(`  ${completenessOf(library, language)}`);

  const findings = [
    ...exercises.flatMap(exerciseFindings),
    ...programmes.flatMap(programmeFindings),
    ...spellingFindings([...exercises, ...programmes], spellerOf('en')),
    ...OTHER_LANGUAGES.flatMap((one) => translationFindings(library, one, spellerOf(one))),
    ...gapsIn(coverage).map((message) => ({ file: 'the library', path: '', message })),
  ];
  say(findings.length === 0 ? '\nNothing found.' : `\n${findings.length} found:`);
  for (const { file, path, message } of findings) say(`  ${file} ${path}: ${message}`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

function spellerOf(language: ContentLanguage): ReturnType<typeof speller> {
  const own = readFileSync(join(findLibraryFolder(), `words.${language}.txt`), 'utf8');
  return speller(language, own);
}

/** The library, or null with every finding said: what cannot be read is no fault of the program. */
function readLibrary(): Library | null {
  try {
    return loadLibrary();
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    say(error.message);
    process.exitCode = 1;
    return null;
  }
}

function inFile(id: string, all: readonly Passage[]): Passage[] {
  return all.map(({ path, text }) => ({ path: `${id} ${path}`, text }));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main();
