import { sharesOf, SLICE_MAX, type PieAnswer, type PieSlice } from '@app/exercises';
import { PieDrawing } from '@app/ui';
import { Textarea } from '@mantine/core';
import { t } from '../words';
import { Example } from './example';
import { freeText } from './free-text';
import { PieShares } from './pie-shares';
import { RowsEnd } from './rows-end';
import type { StepControlProps } from './step-control';
import { TakeOut } from './take-out';
import { TenSelect } from './ten-select';
import { useGrowingRows } from './use-growing-rows';
import rows from './rows.module.css';
import classes from './kinds.module.css';

/** One part alone is no pie: two are there from the beginning, and stay. */
const FEWEST = 2;

/** Parts of a whole, each as large as it feels; what share that is, is worked out. */
export function PieControl(props: StepControlProps<'pie', PieAnswer>) {
  const { step, value, describedBy } = props;
  const slices: PieSlice[] = value && value.length > 0 ? value : [{ words: '' }, { words: '' }];
  const set = (next: PieSlice[]) => {
    const isSaid = next.some(({ words, size }) => words !== '' || size !== undefined);
    props.onChange(isSaid || next.length > FEWEST ? next : null);
  };
  const change = (place: number, part: Partial<PieSlice>) =>
    set(slices.with(place, { ...slices[place]!, ...part }));
  const growing = useGrowingRows(slices, set);
  const shares = sharesOf(slices);
  const nameOf = (place: number) =>
    t('portal.step.row', { name: step.sliceName, number: place + 1 });

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
            <div
              id={growing.rowOf(place)}
              tabIndex={-1}
              role="group"
              aria-label={nameOf(place)}
              className={rows.fields}
            >
              <Textarea
                {...freeText}
                id={growing.fieldOf(place)}
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
              {slices.length > FEWEST && (
                <TakeOut name={nameOf(place)} onClick={() => growing.takeOut(place)} />
              )}
            </div>
          </li>
        ))}
      </ol>
      <RowsEnd
        rows={growing}
        onAdd={slices.length < step.maxSlices ? () => growing.add({ words: '' }) : undefined}
      />
    </div>
  );
}
