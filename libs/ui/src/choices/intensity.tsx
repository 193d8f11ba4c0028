import { t } from '../locales/words';
import classes from './choices.module.css';

/** How much an exercise asks of someone, in dots and in words. */
export function Intensity({ level }: { level: 1 | 2 | 3 }) {
  return (
    <span className={classes.intensity}>
      <span className={classes.dots} aria-hidden>
        {[1, 2, 3].map((dot) => (
          <span key={dot} className={classes.dot} data-on={dot <= level || undefined} />
        ))}
      </span>
      <span>{t(`ui.intensity.${level}`)}</span>
    </span>
  );
}
