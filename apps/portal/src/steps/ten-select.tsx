import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import { t } from '../words';
import classes from './rows.module.css';

type TenSelectProps = {
  label: string;
  low: string;
  high: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
};

/** 0 to 10 in the room of one line, where a row of numbers for each entry would bury the words. */
export function TenSelect({ label, low, high, value, onChange }: TenSelectProps) {
  const id = useId();
  const ends: Record<number, string> = { 0: low, 10: high };
  return (
    <div className={classes.ten}>
      <label htmlFor={id}>{label}</label>
      <div className={classes.selectBox}>
        <select
          id={id}
          className={classes.select}
          value={value ?? ''}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value === '' ? undefined : Number(currentTarget.value))
          }
        >
          <option value="">{t('portal.step.noNumber')}</option>
          {Array.from({ length: 11 }, (_, number) => (
            <option key={number} value={number}>
              {ends[number]
                ? t('portal.step.numberEnd', { number, words: ends[number] })
                : t('portal.step.number', { number })}
            </option>
          ))}
        </select>
        <IconChevronDown size={20} aria-hidden />
      </div>
    </div>
  );
}
