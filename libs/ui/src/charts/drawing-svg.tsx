import type { Dot, Drawing, Primitive } from '@app/charts';
import classes from './chart.module.css';

type DrawingSvgProps = {
  drawing: Drawing;
  /** What it shows, as a name. */
  label: string;
  /** The id of the words that say what can be seen. */
  describedBy?: string;
};

const token = (ink: string): string => `var(--${ink})`;

/** A drawing on a page. Its colours are the tokens' names, so every mode has its own. */
export function DrawingSvg({ drawing, label, describedBy }: DrawingSvgProps) {
  const { width, height, primitives } = drawing;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={classes.drawing}
      role="img"
      aria-label={label}
      aria-describedby={describedBy}
    >
      {primitives.map((one, index) => (
        <Painted key={index} one={one} />
      ))}
    </svg>
  );
}

function Painted({ one }: { one: Primitive }) {
  switch (one.kind) {
    case 'line': {
      const { x1, y1, x2, y2, ink, dash } = one;
      return (
        <line
          {...{ x1, y1, x2, y2 }}
          stroke={token(ink)}
          strokeWidth={1}
          strokeDasharray={dash.join(' ') || undefined}
        />
      );
    }
    case 'path':
      return (
        <path
          d={one.d}
          fill="none"
          stroke={token(one.ink)}
          strokeWidth={one.thickness}
          strokeLinejoin="round"
          strokeDasharray={one.dash.join(' ') || undefined}
        />
      );
    case 'dot':
      return <PaintedDot dot={one} />;
    case 'ring':
      return (
        <circle
          cx={one.x}
          cy={one.y}
          r={one.r}
          fill="none"
          stroke={token(one.ink)}
          strokeWidth={1.25}
        />
      );
    case 'band': {
      const { x, y, width, height, ink } = one;
      return <rect {...{ x, y, width, height }} fill={token(ink)} />;
    }
    case 'text':
      return (
        <text
          x={one.x}
          y={one.y}
          textAnchor={one.anchor}
          fill={token(one.ink)}
          fontSize={one.size}
          fontWeight={one.isStrong ? 600 : 400}
        >
          {one.words}
        </text>
      );
  }
}

function PaintedDot({ dot }: { dot: Dot }) {
  const { shape, x, y, r, ink, isHollow } = dot;
  const look = {
    stroke: token(ink),
    strokeWidth: 1.75,
    fill: isHollow ? 'var(--surface)' : token(ink),
  };
  switch (shape) {
    case 'circle':
      return <circle cx={x} cy={y} r={r} {...look} />;
    case 'square':
      return <rect x={x - r} y={y - r} width={2 * r} height={2 * r} {...look} />;
    case 'diamond':
      return <path d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} {...look} />;
  }
}
