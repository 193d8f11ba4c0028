import type { CaseloadClientDto } from '@app/api-client/clinic';
import { EmptyState, Loaded, Page, PageHeader, Section, type Loadable } from '@app/ui';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { takeSearch } from '../keys/search-asked';
import { useShortcut } from '../keys/use-shortcut';
import { t } from '../words';
import { CaseloadRows, type CaseloadRowsProps } from './caseload-rows';
import { inOrder, isToRead } from './reason';
import { useRowKeys } from './use-row-keys';
import classes from './caseload.module.css';

export type CaseloadScreenProps = Omit<CaseloadRowsProps, 'rows'> & {
  caseload: Loadable<CaseloadClientDto[]>;
};

/** Everyone in one's care: who has sent something first, then all others by name. */
export function CaseloadScreen({ caseload, ...rowProps }: CaseloadScreenProps) {
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useRowKeys(list);
  useShortcut({ key: '/' }, () => field.current?.focus());
  useEffect(() => {
    if (takeSearch()) field.current?.focus();
  }, []);
  return (
    <Page wide>
      <PageHeader
        title={t('clinic.caseload.title')}
        actions={
          <TextInput
            ref={field}
            id="client-search"
            aria-label={t('clinic.caseload.search')}
            placeholder={t('clinic.caseload.search')}
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
        }
      />
      <div ref={list} className={classes.groups}>
        <Loaded of={caseload} lines={8}>
          {(rows) => <Found {...rowProps} rows={rows} search={search} />}
        </Loaded>
      </div>
    </Page>
  );
}

function Found({ rows, search, ...rowProps }: CaseloadRowsProps & { search: string }) {
  if (rows.length === 0)
    return <EmptyState title={t('clinic.caseload.empty')} body={t('clinic.caseload.emptyBody')} />;
  const wanted = search.trim().toLocaleLowerCase();
  const found = inOrder(rows.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)));
  if (found.length === 0)
    return (
      <div role="status">
        <EmptyState title={t('clinic.caseload.noneFound', { search: search.trim() })} />
      </div>
    );
  const toRead = found.filter(isToRead);
  const others = found.filter((row) => !isToRead(row));
  return (
    <>
      {toRead.length > 0 && (
        <Section title={t('clinic.caseload.toRead')}>
          <CaseloadRows {...rowProps} rows={toRead} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t(toRead.length > 0 ? 'clinic.caseload.others' : 'clinic.caseload.all')}>
          <CaseloadRows {...rowProps} rows={others} />
        </Section>
      )}
    </>
  );
}
