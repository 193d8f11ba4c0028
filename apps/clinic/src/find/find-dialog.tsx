import { Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { caseloadQuery } from '../api/queries';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import { findClients } from './find-clients';
import classes from './find.module.css';

/** Type a few letters, press Enter: the client's page, from wherever one is. */
export function FindDialog({ onClose }: { onClose: () => void }) {
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const shown = useShownName();
  const navigate = useNavigate();
  const { data: clients } = useQuery(caseloadQuery);
  const found = findClients(clients ?? [], search);
  const picked = Math.min(at, found.length - 1);
  const open = (clientId: string) => {
    onClose();
    void navigate({ to: '/clients/$clientId', params: { clientId } });
  };
  const onKey = (event: React.KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && found.length > 0) setAt((picked + by + found.length) % found.length);
    else if (event.key === 'Enter' && found[picked]) open(found[picked].id);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('clinic.caseload.search')}
      closeButtonProps={{ 'aria-label': t('clinic.assign.close') }}
      classNames={{
        content: classes.sheet,
        header: classes.sheet,
        title: classes.title,
        body: classes.body,
      }}
      transitionProps={{ duration: 0 }}
      yOffset="12vh"
      returnFocus={false}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('clinic.caseload.search')}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found[picked] && `${list}-${found[picked].id}`}
        autoComplete="off"
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <ul id={list} role="listbox" aria-label={t('clinic.caseload.title')} className={classes.list}>
        {found.map((client, index) => (
          <li
            key={client.id}
            id={`${list}-${client.id}`}
            role="option"
            aria-selected={index === picked}
            className={classes.entry}
            onClick={() => open(client.id)}
          >
            {shown(client.name)}
            {client.status === 'paused' && (
              <span className={classes.note}>{t('clinic.client.paused')}</span>
            )}
          </li>
        ))}
      </ul>
      {clients && found.length === 0 && (
        <p role="status" className={classes.note}>
          {search.trim()
            ? t('clinic.caseload.noneFound', { search: search.trim() })
            : t('clinic.caseload.empty')}
        </p>
      )}
    </Modal>
  );
}
