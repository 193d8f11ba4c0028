import type { PresencesDto, ResponseDto } from '@app/api-client/clinic';
import { PRESENCE_CHOICES } from '@app/exercises';
import { Section, TrendPair } from '@app/ui';
import { t } from '../words';

type Readings = Pick<ResponseDto, 'distress' | 'presence'>;

/** Whether any reading was shared. */
export const hasReadings = ({ distress, presence }: Readings): boolean =>
  [distress, presence].some(({ before, after }) => before !== null || after !== null);

/** How present, and how hard, before the work and after it: words first, then the drawing. */
export function BeforeAndAfter({ response: { distress, presence } }: { response: Readings }) {
  const { before, after } = distress;
  const [hard, present] = [distressInWords(distress), presenceInWords(presence)];
  return (
    <Section title={t('clinic.response.beforeAfter')}>
      {hard && <p>{hard}</p>}
      {present && <p>{present}</p>}
      {before !== null && after !== null && (
        <TrendPair measure={t('clinic.response.measure')} before={before} after={after} />
      )}
    </Section>
  );
}

function distressInWords({ before, after }: Readings['distress']): string {
  if (before === null && after === null) return '';
  if (after === null) return t('clinic.response.onlyBefore', { before: before ?? 0 });
  if (before === null) return t('clinic.response.onlyAfter', { after });
  return t(before === after ? 'clinic.response.same' : 'clinic.response.change', { before, after });
}

function presenceInWords({ before, after }: PresencesDto): string {
  const words = { before: labelOf(before), after: labelOf(after) };
  if (!before && !after) return '';
  if (!after) return t('clinic.response.presentBefore', words);
  if (!before) return t('clinic.response.presentAfter', words);
  return t(
    before === after ? 'clinic.response.presentSame' : 'clinic.response.presentChange',
    words,
  );
}

const labelOf = (presence: PresencesDto['before']): string =>
  PRESENCE_CHOICES.find(({ id }) => id === presence)?.label ?? '';
