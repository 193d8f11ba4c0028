import { BODY_REGIONS, bodyRegions, type BodyRegion } from '@app/exercises';
import type { KeyboardEvent } from 'react';
import { activeLanguage } from '../i18n';
import { t } from '../locales/words';
import { BACK_SHAPE, type BodyShape, FRONT_SHAPES } from './body-shapes';
import classes from './figures.module.css';

type BodyFigureProps = {
  /** What the drawing is, as a name. */
  label: string;
  chosen: readonly BodyRegion[];
  /** Where it is there, every place is a button that marks it or takes the mark away. */
  onToggle?: (region: BodyRegion) => void;
};

const fronts = Object.entries(FRONT_SHAPES) as [BodyRegion, BodyShape][];
const inOrder = (one: [BodyRegion, unknown], other: [BodyRegion, unknown]) =>
  placeOf(one[0]) - placeOf(other[0]);
const placeOf = (region: BodyRegion) => BODY_REGIONS.findIndex(({ id }) => id === region);
const labelOf = (region: BodyRegion) => bodyRegions(activeLanguage())[placeOf(region)]!.label;

/** A body from the front and from behind. A marked place has a thick edge and a tick, besides its colour. */
export function BodyFigure({ label, chosen, onToggle }: BodyFigureProps) {
  const region = ([id, shape]: [BodyRegion, BodyShape]) => (
    <Region key={id} {...{ id, shape, onToggle }} isChosen={chosen.includes(id)} />
  );
  return (
    <svg
      viewBox="0 0 400 552"
      className={classes.body}
      role={onToggle ? 'group' : 'img'}
      aria-label={label}
    >
      <Outline />
      {/* The places come in the order of the list, whatever lies over what: nothing overlaps by now. */}
      {[...fronts].sort(inOrder).map(region)}
      <g transform="translate(244 118) scale(0.62)">
        <Outline />
        {region(['back', BACK_SHAPE])}
      </g>
      <g className={classes.caption} aria-hidden>
        <text x="120" y="542">
          {t('ui.body.front')}
        </text>
        <text x="318" y="470">
          {t('ui.body.behind')}
        </text>
      </g>
    </svg>
  );
}

/** The whole body, faint, under the places. */
function Outline() {
  return (
    <g className={classes.outline} aria-hidden>
      {fronts.flatMap(([id, { paths }]) => paths.map((d) => <path key={`${id}${d}`} d={d} />))}
    </g>
  );
}

type RegionProps = {
  id: BodyRegion;
  shape: BodyShape;
  isChosen: boolean;
  onToggle?: ((region: BodyRegion) => void) | undefined;
};

function Region({ id, shape, isChosen, onToggle }: RegionProps) {
  const asButton = onToggle && {
    role: 'button',
    tabIndex: 0,
    'aria-pressed': isChosen,
    'aria-label': labelOf(id),
    onClick: () => onToggle(id),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onToggle(id);
    },
  };
  return (
    <g className={classes.region} data-chosen={isChosen || undefined} {...asButton}>
      {shape.paths.map((d) => (
        <path key={d} d={d} />
      ))}
      {isChosen && (
        <g className={classes.tick} transform={`translate(${shape.mark.x} ${shape.mark.y})`}>
          <circle r="10" />
          <path d="M-4.5 0.5L-1.5 3.5L4.5 -3" />
        </g>
      )}
    </g>
  );
}
