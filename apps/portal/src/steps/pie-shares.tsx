import type { PieSlice } from '@app/exercises';
import { t } from '../words';
import classes from './kinds.module.css';

type PieSharesProps = {
  slices: readonly PieSlice[];
  /** Whole percent, in the order of the slices. */
  shares: readonly number[];
  nameOf: (place: number) => string;
};

/** The same as the drawing, as a table. Before any part has a size, what makes the drawing fill. */
export function PieShares({ slices, shares, nameOf }: PieSharesProps) {
  if (shares.every((share) => share === 0))
    return <figcaption className={classes.note}>{t('portal.step.pieOpen')}</figcaption>;
  return (
    <table className={classes.shares}>
      <caption className="unseen">{t('portal.step.pieShares')}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('portal.step.piePart')}</th>
          <th scope="col">{t('portal.step.pieShare')}</th>
        </tr>
      </thead>
      <tbody>
        {slices.map(({ words }, place) =>
          words.trim() === '' ? null : (
            <tr key={place}>
              <th scope="row">
                <b>{place + 1}</b> <span>{words.trim() || nameOf(place)}</span>
              </th>
              <td>{t('portal.step.percent', { share: shares[place] ?? 0 })}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
