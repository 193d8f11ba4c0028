import { dayAndTime, shortDay } from '@app/ui';
import { IconArrowDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useShownName } from '../privacy/veil';
import { ReasonLabel } from '../today/reason-label';
import { t } from '../words';
import type { ListedClient, SortBy } from './listing';
import classes from './caseload.module.css';

const COLUMNS = ['name', 'nextSessionAt', 'lastSharedAt', 'openAssignments'] as const;

type CaseloadTableProps = {
  clients: ListedClient[];
  sortBy: SortBy;
  onSort: (by: SortBy) => void;
};

/** Everyone in one's care, a line each. */
export function CaseloadTable({ clients, sortBy, onSort }: CaseloadTableProps) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th
              key={column}
              scope="col"
              aria-sort={sortBy === column ? orderOf(column) : undefined}
              className={classes[column]}
            >
              <button type="button" onClick={() => onSort(column)}>
                {t(`clinic.caseload.by.${column}`)}
                {sortBy === column && <IconArrowDown size={14} aria-hidden />}
              </button>
            </th>
          ))}
          <th scope="col" className={classes.reasons}>
            {t('clinic.caseload.reasons')}
          </th>
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <ClientLine key={client.id} client={client} />
        ))}
      </tbody>
    </table>
  );
}

const orderOf = (column: SortBy): 'ascending' | 'descending' =>
  column === 'name' || column === 'nextSessionAt' ? 'ascending' : 'descending';

function ClientLine({ client }: { client: ListedClient }) {
  const shown = useShownName();
  const { id, name, nextSessionAt, lastSharedAt, openAssignments, reasons } = client;
  return (
    <tr data-line>
      <th scope="row" className={classes.name}>
        <Link data-row to="/clients/$clientId" params={{ clientId: id }}>
          {shown(name)}
        </Link>
      </th>
      <td className={classes.nextSessionAt} data-is={t('clinic.caseload.by.nextSessionAt')}>
        {nextSessionAt ? dayAndTime(nextSessionAt) : <None />}
      </td>
      <td className={classes.lastSharedAt} data-is={t('clinic.caseload.by.lastSharedAt')}>
        {lastSharedAt ? shortDay(lastSharedAt) : <None />}
      </td>
      <td className={classes.openAssignments} data-is={t('clinic.caseload.by.openAssignments')}>
        {openAssignments > 0 ? openAssignments : <None />}
      </td>
      <td className={classes.reasons}>
        {reasons.map((row) => (
          <ReasonLabel key={row.reason} row={row} />
        ))}
      </td>
    </tr>
  );
}

/** A dash for the eye; nothing for the ear. */
const None = () => <span aria-hidden>–</span>;
