/** One thing wrong with the built-in content. */
export interface Finding {
  /** The file's name inside the exercises folder. */
  readonly file: string;
  /** Dotted path inside the exercise; '' for the file itself. */
  readonly path: string;
  readonly message: string;
}

/** The built-in content cannot be used; the message lists every finding on a line of its own. */
export class LibraryError extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super(`The library cannot be used:\n${findings.map(inOneLine).join('\n')}`);
    this.name = 'LibraryError';
  }
}

function inOneLine({ file, path, message }: Finding): string {
  return `  ${file}${path === '' ? '' : ` ${path}`}: ${message}`;
}
