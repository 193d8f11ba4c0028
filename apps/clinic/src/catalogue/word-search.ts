/** Words that say nothing of what is looked for. */
const SMALL = new Set(['a', 'an', 'and', 'for', 'in', 'is', 'my', 'of', 'the', 'to', 'with']);

/** Letters that a word of at least so many may be off by. */
const SLIPS = [
  { from: 8, slips: 2 },
  { from: 4, slips: 1 },
];

/** Those whose text has every word that is searched for; where none has, those that nearly do. */
export function wordsMatch<T>(
  all: readonly T[],
  search: string,
  textOf: (one: T) => string,
): readonly T[] {
  const typed = wordsIn(search);
  const telling = typed.filter((word) => !SMALL.has(word));
  const wanted = telling.length > 0 ? telling : typed;
  if (wanted.length === 0) return all;
  const read = all.map((one) => ({ one, words: wordsIn(textOf(one)) }));
  const having = (begins: (word: string, wanted: string) => boolean) =>
    read
      .filter(({ words }) => wanted.every((part) => words.some((word) => begins(word, part))))
      .map(({ one }) => one);
  const exact = having((word, part) => word.startsWith(part));
  return exact.length > 0 ? exact : having(nearlyBegins);
}

/** Of those that were found, the ones whose title has the words: whoever types a title means that one. */
export const titledBy = <T extends { title: string }>(
  found: readonly T[],
  search: string,
): ReadonlySet<T> => new Set(search.trim() ? wordsMatch(found, search, ({ title }) => title) : []);

/** Without case, accents and curly apostrophes: what fingers leave out. */
function wordsIn(text: string): string[] {
  const plain = text.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replaceAll('’', "'").match(/[\p{L}\p{N}']+/gu) ?? [];
}

function nearlyBegins(word: string, typed: string): boolean {
  const allowed = SLIPS.find(({ from }) => typed.length >= from)?.slips ?? 0;
  // Hardly anybody gets the first letter wrong, and many words would be near without it.
  return word[0] === typed[0] && slipsToBegin(word, typed) <= allowed;
}

/** Fewest letters to change, add or leave out until the typed ones begin the word. */
function slipsToBegin(word: string, typed: string): number {
  let row = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (const [place, letter] of [...typed].entries()) {
    const next = [place + 1];
    for (let at = 1; at <= word.length; at += 1) {
      const same = word[at - 1] === letter ? 0 : 1;
      next.push(Math.min(row[at - 1]! + same, row[at]! + 1, next[at - 1]! + 1));
    }
    row = next;
  }
  return Math.min(...row);
}
