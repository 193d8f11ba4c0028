import { DefaultNamingStrategy } from 'typeorm';

/** `releasedAt` ↔ `released_at`, so that entities need not repeat every name. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
