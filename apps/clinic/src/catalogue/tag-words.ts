import type { ExerciseCardDto } from '@app/api-client/clinic';
import type { Pattern, Pillar, RepairAim, Strand, When, Wound } from '@app/exercises';
import { t } from '../words';

export const pillarName = (pillar: string) => t(`clinic.pillar.${pillar as Pillar}`);
export const strandName = (strand: string) => t(`clinic.strand.${strand as Strand}`);
export const woundName = (wound: string) => t(`clinic.wound.${wound as Wound}`);
export const patternName = (pattern: string) => t(`clinic.pattern.${pattern as Pattern}`);
export const aimName = (aim: string) => t(`clinic.aim.${aim as RepairAim}`);
export const whenName = (when: string) => t(`clinic.when.${when as When}`);

/** Where it belongs: its pillar, or that it is a questionnaire; and whether the practice wrote it. */
export function sortName({
  sort,
  pillar,
  isOwn,
}: Pick<ExerciseCardDto, 'sort' | 'pillar' | 'isOwn'>): string {
  if (sort === 'measure') return t('clinic.sort.measure');
  return isOwn ? t('clinic.own.sort', { pillar: pillarName(pillar) }) : pillarName(pillar);
}

type Tagged = Pick<ExerciseCardDto, 'strands' | 'wounds' | 'patterns' | 'repairAims' | 'when'>;

/** Every tag of an exercise as the screens name it. */
export const tagNames = (entry: ExerciseCardDto): string[] => [
  sortName(entry),
  ...programmeTags(entry),
];

/** Every tag that a programme has as well. */
export const programmeTags = (entry: Tagged): string[] => [
  ...entry.strands.map(strandName),
  ...entry.wounds.map(woundName),
  ...entry.patterns.map(patternName),
  ...entry.repairAims.map(aimName),
  whenName(entry.when),
];
