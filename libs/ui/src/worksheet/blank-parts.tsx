import classes from './worksheet.module.css';

/** Lines to write on. */
export function Lines({ count }: { count: number }) {
  return (
    <div className={classes.lines} aria-hidden>
      {Array.from({ length: count }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}

/** Answers with a box before each. */
export function Boxes({ labels, inRow }: { labels: readonly string[]; inRow?: boolean }) {
  return (
    <ul className={classes.boxes} data-row={inRow || undefined}>
      {labels.map((label) => (
        <li key={label}>
          <span className={classes.box} aria-hidden />
          {label}
        </li>
      ))}
    </ul>
  );
}

type Anchors = readonly { at: number; words: string }[];

/** The numbers 0 to 10 to put a ring around, and what some of them mean. */
export function Numbers({ anchors }: { anchors: Anchors }) {
  return (
    <div className={classes.scale}>
      <p>
        {anchors.map(({ at, words }) => (
          <span key={at}>
            <b>{at}</b> {words}
          </span>
        ))}
      </p>
      <div className={classes.numbers} aria-hidden>
        {Array.from({ length: 11 }, (_, number) => (
          <span key={number}>{number}</span>
        ))}
      </div>
    </div>
  );
}

/** Something to write, under its name. */
export function Field({ label, lines = 2 }: { label: string; lines?: number }) {
  return (
    <div>
      <p>{label}</p>
      <Lines count={lines} />
    </div>
  );
}

/** The same lines again, each with its number. */
export function Numbered({ count, name }: { count: number; name?: string }) {
  return (
    <ol className={classes.numbered}>
      {Array.from({ length: count }, (_, place) => (
        <li key={place}>
          <span>{name ? `${name} ${place + 1}` : place + 1}</span>
          <Lines count={1} />
        </li>
      ))}
    </ol>
  );
}
