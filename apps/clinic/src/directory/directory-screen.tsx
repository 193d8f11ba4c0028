import type { ClientDirectoryDto, ClientEntryDto } from '@app/api-client/clinic';
import { EmptyState, Loaded, Section, type Loadable } from '@app/ui';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { PracticePage } from '../practice/practice-page';
import { t } from '../words';
import { AddClientButton } from './add-client-button';
import { DirectoryRows } from './directory-rows';
import classes from '../practice/practice.module.css';

/** Everybody who comes to the practice: who needs a therapist first, who left last. */
export function DirectoryScreen({ directory }: { directory: Loadable<ClientDirectoryDto> }) {
  const [search, setSearch] = useState('');
  return (
    <PracticePage
      title={t('clinic.directory.title')}
      intro={t('clinic.directory.intro')}
      actions={
        <>
          <TextInput
            id="directory-search"
            aria-label={t('clinic.directory.search')}
            placeholder={t('clinic.directory.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            type="search"
            autoComplete="off"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <AddClientButton />
        </>
      }
    >
      <Loaded of={directory} lines={8}>
        {({ clients, isCut }) => (
          <>
            {isCut && <p>{t('clinic.directory.cut')}</p>}
            <Listed clients={clients} search={search.trim()} />
          </>
        )}
      </Loaded>
    </PracticePage>
  );
}

const needsTherapist = ({ therapist, status }: ClientEntryDto): boolean =>
  status !== 'archived' && !therapist?.isActive;

function Listed({ clients, search }: { clients: ClientEntryDto[]; search: string }) {
  if (clients.length === 0)
    return (
      <EmptyState title={t('clinic.directory.empty')} body={t('clinic.directory.emptyBody')} />
    );
  const wanted = search.toLocaleLowerCase();
  const found = clients.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  if (found.length === 0)
    return (
      <div role="status">
        <EmptyState title={t('clinic.directory.noneFound', { search })} />
      </div>
    );
  const groups = [
    { title: t('clinic.directory.needTherapist'), rows: found.filter(needsTherapist) },
    {
      title: t('clinic.directory.all'),
      rows: found.filter((one) => one.status !== 'archived' && !needsTherapist(one)),
    },
    {
      title: t('clinic.directory.archived'),
      rows: found.filter(({ status }) => status === 'archived'),
    },
  ];
  return (
    <div className={classes.column}>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <Section key={title} title={title}>
            <DirectoryRows clients={rows} />
          </Section>
        ))}
    </div>
  );
}
