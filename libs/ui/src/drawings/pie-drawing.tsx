import { pieArcs } from '@app/charts';
import classes from './figures.module.css';

type PieDrawingProps = {
  /** What it shows, in words. */
  label: string;
  /** How large each slice is; a slice bears its place in this list as its number. */
  sizes: readonly number[];
};

/** A whole cut into parts. The number in a slice is that of its line in the list beside it. */
export function PieDrawing({ label, sizes }: PieDrawingProps) {
  return (
    <svg viewBox="-104 -104 208 208" className={classes.pie} role="img" aria-label={label}>
      <circle r="100" className={classes.open} />
      {pieArcs(sizes).map(
        (slice, place) =>
          slice && (
            <g key={place} className={classes.slice} data-tone={place % 4}>
              <path d={slice.d} />
              {slice.isWide && (
                <text x={slice.x} y={slice.y}>
                  {place + 1}
                </text>
              )}
            </g>
          ),
      )}
    </svg>
  );
}
