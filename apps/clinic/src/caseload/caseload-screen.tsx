import { EmptyState, Loaded, Page, PageHeader, shortDay, type Loadable } from '@app/ui';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { t } from '../words';
import classes from './caseload.module.css';

/** One client of the caseload, as the API tells it. `lastSharedAt` is an ISO instant. */
export type CaseloadRow = {
  id: string;
  name: string;
  status: string;
  openAssignments: number;
  lastSharedAt: string | null;
  newResponses: number;
};

export type CaseloadScreenProps = {
  caseload: Loadable<CaseloadRow[]>;
  /** The client's name as a link to the client's page. */
  linkTo: (row: CaseloadRow) => ReactNode;
  onAssign: (clientId: string) => void;
};

/** Everyone in one's care, those with new work first. */
export function CaseloadScreen({ caseload, linkTo, onAssign }: CaseloadScreenProps) {
  const [search, setSearch] = useState('');
  return (
    <Page wide>
      <PageHeader
        title={t('clinic.caseload.title')}
        actions={
          <TextInput
            aria-label={t('clinic.caseload.search')}
            placeholder={t('clinic.caseload.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            type="search"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        }
      />
      <Loaded of={caseload} lines={8}>
        {(rows) => {
          const found = matching(rows, search);
          if (rows.length === 0)
            return (
              <EmptyState
                title={t('clinic.caseload.empty')}
                body={t('clinic.caseload.emptyBody')}
              />
            );
          if (found.length === 0)
            return <EmptyState title={t('clinic.caseload.noneFound', { search })} />;
          return <CaseloadTable rows={found} linkTo={linkTo} onAssign={onAssign} />;
        }}
      </Loaded>
    </Page>
  );
}

function CaseloadTable({
  rows,
  linkTo,
  onAssign,
}: { rows: CaseloadRow[] } & Omit<CaseloadScreenProps, 'caseload'>) {
  return (
    <div
      className={classes.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('clinic.caseload.title')}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('clinic.caseload.client')}</th>
            <th scope="col">{t('clinic.caseload.new')}</th>
            <th scope="col" className={classes.number}>
              {t('clinic.caseload.open')}
            </th>
            <th scope="col">{t('clinic.caseload.lastShared')}</th>
            <th scope="col">
              <span className="unseen">{t('clinic.caseload.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{linkTo(row)}</th>
              <td>
                {row.newResponses > 0 ? (
                  <span className={classes.new}>
                    {t('clinic.caseload.newCount', { count: row.newResponses })}
                  </span>
                ) : (
                  <span className={classes.quiet}>{t('clinic.caseload.nothingNew')}</span>
                )}
              </td>
              <td className={classes.number}>{row.openAssignments}</td>
              <td className={row.lastSharedAt ? undefined : classes.quiet}>
                {row.lastSharedAt ? shortDay(row.lastSharedAt) : t('clinic.caseload.never')}
              </td>
              <td className={classes.action}>
                <Button
                  variant="default"
                  aria-label={t('clinic.caseload.assignTo', { name: row.name })}
                  onClick={() => onAssign(row.id)}
                >
                  {t('clinic.assign')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function matching(rows: CaseloadRow[], search: string): CaseloadRow[] {
  const wanted = search.trim().toLocaleLowerCase();
  return rows
    .filter((row) => row.name.toLocaleLowerCase().includes(wanted))
    .sort(
      (one, other) => other.newResponses - one.newResponses || one.name.localeCompare(other.name),
    );
}
