import classes from './drawings.module.css';

/** Water, a bank and two stones. Decoration only; hidden in low-stimulation mode. */
export function Shore() {
  return (
    <svg viewBox="0 0 240 96" className={classes.drawing} aria-hidden>
      <circle cx="178" cy="34" r="20" className={classes.tone} />
      <path
        d="M4 78c32-5 56-20 92-20 44 0 72 16 140 14-30 12-78 18-124 18S34 87 4 78z"
        className={classes.tone}
      />
      <path d="M4 78c32-5 56-20 92-20 44 0 72 16 140 14" className={classes.line} />
      <path d="M118 46h104M138 54h70M196 38h30" className={classes.line} />
      <path d="M58 64c2-9 12-13 20-10 6 2 9 5 10 9" className={classes.line} />
      <path d="M86 61c2-5 8-7 13-5 4 1 6 3 7 5" className={classes.line} />
      <path
        d="M22 74c-1-14 2-26 8-36M26 74c2-10 7-18 13-23M19 74c-3-9-7-15-12-19"
        className={classes.line}
      />
    </svg>
  );
}

/** A lamp on a table. Decoration only; hidden in low-stimulation mode. */
export function Lamp() {
  return (
    <svg viewBox="0 0 240 96" className={classes.drawing} aria-hidden>
      <path d="M60 86 98 40h44l38 46z" className={classes.tone} />
      <path d="M104 14h32l12 26H92z" className={classes.line} />
      <path d="M120 40v38M102 86c0-5 8-8 18-8s18 3 18 8z" className={classes.line} />
      <path d="M28 86h184" className={classes.line} />
      <path d="M170 86V70h28v16M170 75h28" className={classes.line} />
    </svg>
  );
}
