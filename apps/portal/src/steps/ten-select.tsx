import { t } from '../words';
import { LineSelect } from './line-select';

type TenSelectProps = {
  label: string;
  low: string;
  high: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
};

/** 0 to 10 in the room of one line, where a row of numbers for each entry would bury the words. */
export function TenSelect({ label, low, high, value, onChange }: TenSelectProps) {
  const ends: Record<number, string> = { 0: low, 10: high };
  return (
    <LineSelect
      label={label}
      open={t('portal.step.noNumber')}
      options={Array.from({ length: 11 }, (_, number) => ({
        id: `${number}`,
        label: ends[number]
          ? t('portal.step.numberEnd', { number, words: ends[number] })
          : t('portal.step.number', { number }),
      }))}
      value={value === undefined ? undefined : `${value}`}
      onChange={(chosen) => onChange(chosen === undefined ? undefined : Number(chosen))}
    />
  );
}
