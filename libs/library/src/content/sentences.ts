/** The sentences of a text. What stands before a colon counts as one: so it is read. */
export function sentencesOf(text: string): string[] {
  return text.split(/[.!?:]+["”’)]*\s+|[.!?:]+["”’)]*$/).filter((part) => /\p{L}/u.test(part));
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}
