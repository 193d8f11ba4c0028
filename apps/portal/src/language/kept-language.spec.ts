import { languageAmong } from './kept-language';

describe('the language of a first page', () => {
  it('is the first of the device’s that there are words in', () => {
    expect(languageAmong(['es-MX', 'en'])).toBe('es');
    expect(languageAmong(['ca', 'es-ES', 'en-GB'])).toBe('es');
    expect(languageAmong(['en-US', 'es'])).toBe('en');
    expect(languageAmong(['fi', 'esperanto'])).toBeUndefined();
    expect(languageAmong([])).toBeUndefined();
  });
});
