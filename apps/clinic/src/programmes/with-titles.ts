/**
 * Text for therapists with the ids that it names written as titles: “Trusting my own eyes” instead of
 * `trusting-my-own-eyes`. What names nothing known stays as it is.
 */
export function withTitles(
  text: string,
  named: readonly { readonly id: string; readonly title: string }[],
): string {
  return text.replace(/[a-z]+(?:-[a-z]+)+/g, (word) => {
    const title = named.find(({ id }) => id === word)?.title;
    return title ? `“${title}”` : word;
  });
}
