import { EmptyState, Loaded, Page, PageHeader, type Loadable } from '@app/ui';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { AddClientButton } from '../directory/add-client-button';
import { useShortcut } from '../keys/use-shortcut';
import { t } from '../words';
import { CaseloadTable } from './caseload-table';
import { type ListedClient, matching, type Shown, SHOWN, sorted, type SortBy } from './listing';
import { useRowKeys } from './use-row-keys';
import classes from './caseload.module.css';

export type CaseloadScreenProps = {
  caseload: Loadable<ListedClient[]>;
  /** Whom to show; the archived ones are fetched only when they are asked for. */
  shown: Shown;
  onShown: (shown: Shown) => void;
};

/** Everyone in one's care, to be found by name and put in order. */
export function CaseloadScreen({ caseload, shown, onShown }: CaseloadScreenProps) {
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useRowKeys(list);
  useShortcut({ key: '/' }, () => field.current?.focus());
  return (
    <Page wide>
      <PageHeader
        title={t('clinic.caseload.title')}
        actions={
          <>
            <TextInput
              ref={field}
              aria-label={t('clinic.caseload.filter')}
              placeholder={t('clinic.caseload.filter')}
              leftSection={<IconSearch size={16} aria-hidden />}
              type="search"
              autoComplete="off"
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                list.current?.querySelector<HTMLElement>('[data-row]')?.click();
              }}
            />
            <NativeSelect
              aria-label={t('clinic.caseload.shown')}
              value={shown}
              onChange={(event) => onShown(event.currentTarget.value as Shown)}
              data={SHOWN.map((value) => ({ value, label: t(`clinic.client.${value}`) }))}
            />
            <AddClientButton variant="default" />
          </>
        }
      />
      <div ref={list} className={classes.list}>
        <Loaded of={caseload} lines={8}>
          {(clients) => <Found clients={clients} search={search} shown={shown} />}
        </Loaded>
      </div>
    </Page>
  );
}

type FoundProps = { clients: ListedClient[]; search: string; shown: Shown };

function Found({ clients, search, shown }: FoundProps) {
  const [sortBy, setSortBy] = useState<SortBy>('name');
  const found = sorted(matching(clients, search, shown), sortBy);
  if (found.length > 0) return <CaseloadTable clients={found} sortBy={sortBy} onSort={setSortBy} />;
  if (clients.length === 0 && shown === 'active')
    return <EmptyState title={t('clinic.caseload.empty')} body={t('clinic.caseload.emptyBody')} />;
  return (
    <div role="status">
      <EmptyState
        title={
          search.trim()
            ? t('clinic.caseload.noneFound', { search: search.trim() })
            : t(`clinic.caseload.none.${shown}`)
        }
      />
    </div>
  );
}
