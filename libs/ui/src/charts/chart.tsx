import type { Drawing, Size } from '@app/charts';
import { useElementSize } from '@mantine/hooks';
import { IconTable } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { activeLocale } from '../i18n';
import { t } from '../locales/words';
import classes from './chart.module.css';
import { DrawingSvg } from './drawing-svg';

/** The same readings as rows: the first cell of each names it. */
export type ChartTable = { columns: string[]; rows: { key: string; cells: ReactNode[] }[] };

type ChartProps = {
  title: string;
  /** What can be seen, in words. It stands above the drawing and describes it. */
  summary: ReactNode[];
  /** Makes the drawing for the width that there is. */
  draw: (size: Size) => Drawing;
  table: ChartTable;
  /** What the signs of the drawing stand for, where that takes more than its own legend. */
  below?: ReactNode;
  /** Height of the drawing in pixels. */
  height?: number;
  /** Height of its letters in pixels. */
  text?: number;
};

/** Until the page has been measured, and where nothing can be. */
const WIDTH = 560;

/** A chart with its words above and its numbers as a table below. */
export function Chart(props: ChartProps) {
  const { title, summary, draw, table, below, height = 220, text = 12 } = props;
  const { ref, width } = useElementSize();
  const id = useId();
  const size = { width: width || WIDTH, height, text, locale: activeLocale() };
  return (
    <figure className={classes.figure} aria-labelledby={`${id}title`}>
      <figcaption>
        <h3 id={`${id}title`}>{title}</h3>
        <div id={`${id}summary`} className={classes.summary}>
          {summary.map((sentence, index) =>
            typeof sentence === 'string' ? (
              <p key={index}>{sentence}</p>
            ) : (
              <div key={index}>{sentence}</div>
            ),
          )}
        </div>
      </figcaption>
      <div ref={ref}>
        <DrawingSvg drawing={draw(size)} label={title} describedBy={`${id}summary`} />
      </div>
      {below}
      <Numbers title={title} table={table} />
    </figure>
  );
}

function Numbers({ title, table }: { title: string; table: ChartTable }) {
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <div className={classes.numbers}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => setShown(!isShown)}
      >
        <IconTable size={18} stroke={1.75} aria-hidden />
        {t('ui.chart.asTable')}
      </button>
      <div
        id={id}
        hidden={!isShown}
        className={classes.scroll}
        role="region"
        aria-label={t('ui.chart.tableOf', { title })}
        tabIndex={0}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ key, cells: [name, ...values] }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {values.map((value, index) => (
                  <td key={table.columns[index + 1]}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
