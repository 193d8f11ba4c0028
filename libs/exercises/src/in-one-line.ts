/** Somebody's words on one line: what stands in a list must not break it. */
export function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
