import type { Exercise } from './exercise';
import { wording } from './safe-text';
import { z } from './zod';

/** Words that people type, and the tags or ids of exercises that they mean by any of them. */
const synonymSchema = z.strictObject({
  words: z.array(wording(40)).min(1),
  means: z.array(z.string().max(60)).min(1),
});
export const synonymsSchema = z.array(synonymSchema);
export type Synonym = z.infer<typeof synonymSchema>;

/** What a search for an exercise, or for a programme, may say beside its own words. */
export function keywordsOf(
  { id, pillar, strands, wounds, patterns, repairAims }: Tagged,
  synonyms: readonly Synonym[],
): string[] {
  const tags = [id, ...(pillar ? [pillar] : []), ...strands, ...wounds, ...patterns, ...repairAims];
  return synonyms
    .filter(({ means }) => means.some((target) => tags.includes(target)))
    .flatMap(({ words }) => words);
}

/** A programme has no pillar: it leads through several. */
type Tagged = Pick<Exercise, 'id' | 'strands' | 'wounds' | 'patterns' | 'repairAims'> &
  Partial<Pick<Exercise, 'pillar'>>;
