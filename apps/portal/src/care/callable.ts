const NUMBER = /\+?\d[\d ()-]{1,22}\d/;

/** The first number in a text, as a link can dial it; null where there is none. */
export function callable(text: string): string | null {
  const [found] = NUMBER.exec(text) ?? [];
  // The zero in brackets is dialled inside the country only.
  return found ? `tel:${found.replace('(0)', '').replace(/[^+\d]/g, '')}` : null;
}
