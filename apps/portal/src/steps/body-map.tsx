import { bodyRegions, type BodyMapAnswer, type BodyMark, type BodyRegion } from '@app/exercises';
import { activeLanguage, BodyFigure, ChoiceInput } from '@app/ui';
import { useState } from 'react';
import { t } from '../words';
import { LineSelect } from './line-select';
import { RowsEnd } from './rows-end';
import type { StepControlProps } from './step-control';
import { TakeOut } from './take-out';
import { TenSelect } from './ten-select';
import { useGrowingRows } from './use-growing-rows';
import rows from './rows.module.css';

const labelOf = (region: BodyRegion): string =>
  bodyRegions(activeLanguage()).find(({ id }) => id === region)?.label ?? region;

/** Places in the body, marked on a drawing or in a list; each with a word for it and how strong it is. */
export function BodyMapControl(props: StepControlProps<'body-map', BodyMapAnswer>) {
  const { step, describedBy } = props;
  const marks = props.value ?? [];
  const [isDrawn, setDrawn] = useState(true);

  const set = (next: BodyMapAnswer) => props.onChange(next.length > 0 ? next : null);
  const growing = useGrowingRows<BodyMark>(marks, set);
  const choose = (regions: readonly BodyRegion[]) => {
    // Chosen anew it has a mark again, and a place has one.
    if (growing.last && regions.includes(growing.last.row.region)) growing.forget();
    set([
      ...marks.filter(({ region }) => regions.includes(region)),
      ...regions
        .filter((region) => !marks.some((mark) => mark.region === region))
        .map((region) => ({ region })),
    ]);
  };
  const chosen = marks.map(({ region }) => region);
  const toggle = (region: BodyRegion) =>
    choose(
      chosen.includes(region) ? chosen.filter((other) => other !== region) : [...chosen, region],
    );
  const change = (place: number, part: Partial<BodyMark>) =>
    set(marks.with(place, { ...marks[place]!, ...part }));

  return (
    <div className={rows.rows} role="group" aria-label={step.prompt} aria-describedby={describedBy}>
      <ChoiceInput
        kind="single"
        inRow
        legend={t('portal.step.bodyAs')}
        choices={[
          { id: 'drawing', label: t('portal.step.bodyDrawing') },
          { id: 'list', label: t('portal.step.bodyList') },
        ]}
        value={isDrawn ? 'drawing' : 'list'}
        onChange={(way) => setDrawn(way === 'drawing')}
      />
      {isDrawn ? (
        <BodyFigure label={t('portal.step.bodyPlaces')} chosen={chosen} onToggle={toggle} />
      ) : (
        <ChoiceInput
          kind="multi"
          inRow
          legend={t('portal.step.bodyPlaces')}
          choices={bodyRegions(activeLanguage()).map(({ id, label }) => ({ id, label }))}
          value={chosen}
          onChange={(ids) => choose(ids as BodyRegion[])}
        />
      )}
      {marks.map(({ region, sensation, strength }, place) => (
        <fieldset key={region} id={growing.rowOf(place)} tabIndex={-1} className={rows.card}>
          <legend>{labelOf(region)}</legend>
          <LineSelect
            label={t('portal.step.bodyFelt')}
            open={t('portal.step.leftOpen')}
            options={step.sensations}
            value={sensation}
            onChange={(next) => change(place, { sensation: next })}
          />
          <TenSelect
            label={t('portal.step.bodyStrong')}
            low={t('portal.step.strength.low')}
            high={t('portal.step.strength.high')}
            value={strength}
            onChange={(next) => change(place, { strength: next })}
          />
          <TakeOut name={labelOf(region)} onClick={() => growing.takeOut(place)} />
        </fieldset>
      ))}
      <RowsEnd rows={growing} />
    </div>
  );
}
