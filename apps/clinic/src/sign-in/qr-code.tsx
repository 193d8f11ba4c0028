import { useMemo } from 'react';
import classes from './sign-in.module.css';

/** Draws a QR code from the server's SVG text. Only its paths are taken: no markup is put into the page as it came. */
export function QrCode({ svg, label }: { svg: string; label: string }) {
  const drawing = useMemo(() => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    return {
      viewBox: parsed.getAttribute('viewBox') ?? '0 0 100 100',
      paths: [...parsed.querySelectorAll('path')].map((path) => ({
        d: path.getAttribute('d') ?? '',
        fill: path.getAttribute('fill') ?? 'none',
        stroke: path.getAttribute('stroke') ?? 'none',
      })),
    };
  }, [svg]);
  return (
    <svg
      className={classes.qr}
      viewBox={drawing.viewBox}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      {drawing.paths.map((path) => (
        <path key={path.d} {...path} />
      ))}
    </svg>
  );
}
