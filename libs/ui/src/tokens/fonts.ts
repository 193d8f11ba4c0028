import '@fontsource-variable/figtree/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';

/** Fetches the reading face only for those who choose it. */
export function loadReadingFont(): void {
  void import('@fontsource-variable/atkinson-hyperlegible-next/wght.css');
}
