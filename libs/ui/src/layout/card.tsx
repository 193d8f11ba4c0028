import { useId, type ReactNode } from 'react';
import classes from './page.module.css';

/** A sheet of paper on the page. Give it `labelledBy` or nest a `Section` when it stands for a region. */
export function Card(props: { labelledBy?: string; className?: string; children: ReactNode }) {
  const Tag = props.labelledBy ? 'section' : 'div';
  return (
    <Tag
      className={props.className ? `${classes.card} ${props.className}` : classes.card}
      data-card
      aria-labelledby={props.labelledBy}
    >
      {props.children}
    </Tag>
  );
}

/** A titled part of a page; the title names the region. */
export function Section(props: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h2 id={id}>{props.title}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
