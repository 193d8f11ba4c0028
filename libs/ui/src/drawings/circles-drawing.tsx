import { ringPlaces, ringRadii, RINGS_SIDE, SELF_RADIUS } from '@app/charts';
import classes from './figures.module.css';

/** What a ring bears on the drawing, and its name in a list beside it: A for the innermost. */
export const ringLetter = (ring: number): string => String.fromCharCode(65 + ring);

type CirclesDrawingProps = {
  /** What it shows, in words. */
  label: string;
  /** What stands in the middle. */
  self: string;
  /** How many there are. */
  rings: number;
  /** Who is in them: the number beside their name in the list, and that of the ring (0 the innermost). */
  placed: readonly { number: number; ring: number }[];
};

/** Circles around oneself. A letter or a number on it is that of a line in the lists beside it. */
export function CirclesDrawing({ label, self, rings, placed }: CirclesDrawingProps) {
  const centre = RINGS_SIDE / 2;
  const radii = ringRadii(rings);
  const places = ringPlaces(
    rings,
    placed.map(({ ring }) => ring),
  );
  return (
    <svg
      viewBox={`0 0 ${RINGS_SIDE} ${RINGS_SIDE}`}
      className={classes.circles}
      role="img"
      aria-label={label}
    >
      {radii.toReversed().map((radius, place) => (
        <circle
          key={radius}
          cx={centre}
          cy={centre}
          r={radius}
          className={classes.ring}
          data-tone={(radii.length - place) % 2}
        />
      ))}
      <circle cx={centre} cy={centre} r={SELF_RADIUS} className={classes.self} />
      <text x={centre} y={centre} className={classes.selfName}>
        {self}
      </text>
      {radii.map((radius, ring) => (
        <text key={radius} x={centre} y={centre - radius + 16} className={classes.ringName}>
          {ringLetter(ring)}
        </text>
      ))}
      {placed.map(({ number }, index) => (
        <g
          key={number}
          className={classes.name}
          transform={`translate(${places[index]!.x} ${places[index]!.y})`}
        >
          <circle r="11" />
          <text>{number}</text>
        </g>
      ))}
    </svg>
  );
}
