import { sharesOf, SLICE_MAX, type PieAnswer, type PieSlice } from '@app/exercises';
import { PieDrawing } from '@app/ui';
import { Button, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { t } from '../words';
import { Example } from './example';
import { freeText } from './free-text';
import { PieShares } from './pie-shares';
import type { StepControlProps } from './step-control';
import { TakenOut, useTakenOut } from './taken-out';
import { TenSelect } from './ten-select';
import rows from './rows.module.css';
import classes from './kinds.module.css';

/** Parts of a whole, each as large as it feels; what share that is, is worked out. */
export function PieControl(props: StepControlProps<'pie', PieAnswer>) {
  const { step, value, describedBy } = props;
  const id = useId();
  const focused = useRef<string>(null);
  const slices: PieSlice[] = value && value.length > 0 ? value : [{ words: '' }, { words: '' }];
  const set = (next: PieSlice[]) => {
    const isSaid = next.some(({ words, size }) => words !== '' || size !== undefined);
    props.onChange(isSaid || next.length > 2 ? next : null);
  };
  const change = (place: number, part: Partial<PieSlice>) =>
    set(slices.with(place, { ...slices[place]!, ...part }));
  const taken = useTakenOut(slices, set);
  const shares = sharesOf(slices);
  const fieldOf = (place: number) => `${id}-${place}`;
  const nameOf = (place: number) =>
    t('portal.step.row', { name: step.sliceName, number: place + 1 });

  useEffect(() => {
    if (focused.current) document.getElementById(focused.current)?.focus();
    focused.current = null;
  });

  return (
    <div className={rows.rows} role="group" aria-label={step.prompt} aria-describedby={describedBy}>
      <figure className={classes.drawn}>
        <PieDrawing
          label={t('portal.step.pieDrawn')}
          sizes={slices.map(({ words, size }) => (words.trim() === '' ? 0 : (size ?? 0)))}
        />
        <PieShares slices={slices} shares={shares} nameOf={nameOf} />
      </figure>
      <ol className={classes.numbered}>
        {slices.map((slice, place) => (
          <li key={place}>
            <span className={rows.number} aria-hidden>
              {place + 1}
            </span>
            <div className={rows.fields}>
              <Textarea
                {...freeText}
                id={fieldOf(place)}
                label={nameOf(place)}
                classNames={{ input: rows.line }}
                rows={1}
                maxLength={SLICE_MAX}
                value={slice.words}
                onChange={({ currentTarget }) => change(place, { words: currentTarget.value })}
              />
              {place === 0 && <Example text={step.examples.join(' · ')} />}
              <TenSelect
                label={t('portal.step.pieSize', { name: nameOf(place) })}
                low={t('portal.step.pieLow')}
                high={t('portal.step.pieHigh')}
                value={slice.size}
                onChange={(size) => change(place, { size })}
              />
              {slices.length > 1 && (
                <Button
                  className={classes.out}
                  variant="subtle"
                  aria-label={t('portal.step.takeOutNamed', { name: nameOf(place) })}
                  onClick={() => taken.takeOut(place)}
                >
                  {t('portal.step.takeOut')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <TakenOut taken={taken} onBack={(place) => (focused.current = fieldOf(place))} />
      {slices.length < step.maxSlices && (
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => {
            taken.forget();
            focused.current = fieldOf(slices.length);
            set([...slices, { words: '' }]);
          }}
        >
          {t('portal.step.addRow')}
        </Button>
      )}
    </div>
  );
}
