import { useEffect, useRef, type ReactNode } from 'react';
import classes from './page.module.css';

/** The column a screen is written in. `wide` is for tables. */
export function Page(props: { wide?: boolean; children: ReactNode }) {
  return <div className={props.wide ? classes.wide : classes.page}>{props.children}</div>;
}

type PageHeaderProps = {
  title: string;
  /** A short line above the title: where this page belongs. */
  above?: ReactNode;
  intro?: ReactNode;
  /** The language of title and intro, where it may be another than the page's. */
  lang?: string;
  actions?: ReactNode;
};

// The first screen after a load leaves the focus at the top, where the skip links are.
let isFirstScreen = true;

/** The one h1 of a screen. It takes the focus when the screen changes, so that screen readers begin there. */
export function PageHeader({ title, above, intro, lang, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstScreen) heading.current?.focus({ preventScroll: true });
    isFirstScreen = false;
  }, [title]);
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        {above && <div className={classes.above}>{above}</div>}
        <h1 ref={heading} tabIndex={-1} lang={lang}>
          {title}
        </h1>
        {intro && (
          <p className={classes.intro} lang={lang}>
            {intro}
          </p>
        )}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
