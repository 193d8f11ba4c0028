import type { ProgrammeCardDto } from '@app/api-client/clinic';
import { Intensity, Loaded } from '@app/ui';
import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { loadableOf } from '../api/loadable';
import { t } from '../words';
import { ProgrammePreview } from './programme-preview';
import { programmeQuery, programmesQuery } from './programme-queries';
import { runProblem, useGiveProgramme } from './use-run-change';
import classes from './programmes.module.css';

type GiveDrawerProps = { clientId: string; clientName: string; onClose: () => void };

/** Chooses a programme for a client, and gives it whole. */
export function GiveDrawer({ clientId, clientName, onClose }: GiveDrawerProps) {
  const [pickedId, setPickedId] = useState<string | null>(null);
  // One a choice: the same programme sent again after a break is given once.
  const [id, setId] = useState(() => newId());
  const programmes = useQuery(programmesQuery);
  const picked = useQuery({ ...programmeQuery(pickedId ?? ''), enabled: pickedId !== null });
  const give = useGiveProgramme(clientId, clientName);
  const start = () => {
    if (pickedId) give.mutate({ id, programmeId: pickedId }, { onSuccess: onClose });
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="64rem"
      title={t('clinic.programme.giveTo', { name: clientName })}
      closeButtonProps={{ 'aria-label': t('clinic.assign.close') }}
      classNames={{
        content: classes.drawer,
        header: classes.drawerHeader,
        title: classes.sheetTitle,
        body: classes.drawerBody,
      }}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.columns} data-picked={pickedId !== null || undefined}>
        <Loaded of={loadableOf(programmes)} lines={8}>
          {(cards) => (
            <fieldset className={classes.cards} tabIndex={-1}>
              <legend className="unseen">{t('clinic.programme.all')}</legend>
              {cards.map((card) => (
                <ProgrammeCard
                  key={card.id}
                  card={card}
                  isPicked={card.id === pickedId}
                  onPick={() => {
                    setPickedId(card.id);
                    setId(newId());
                    give.reset();
                  }}
                />
              ))}
            </fieldset>
          )}
        </Loaded>
        {pickedId ? (
          <div
            className={classes.previewColumn}
            tabIndex={0}
            role="region"
            aria-label={t('clinic.programme.stepsTitle')}
          >
            <Loaded of={loadableOf(picked)} lines={8}>
              {(programme) => (
                <ProgrammePreview key={programme.id} programme={programme} name={clientName} />
              )}
            </Loaded>
          </div>
        ) : (
          <p className={classes.pickFirst}>{t('clinic.programme.pickFirst')}</p>
        )}
      </div>
      <div className={classes.foot}>
        <p role="alert" className={give.error ? classes.problem : 'unseen'}>
          {give.error && runProblem(give.error)}
        </p>
        <Button variant="default" onClick={onClose}>
          {t('clinic.assign.cancel')}
        </Button>
        <Button disabled={!pickedId || give.isPending} onClick={start}>
          {t('clinic.programme.start')}
        </Button>
      </div>
    </Drawer>
  );
}

type ProgrammeCardProps = { card: ProgrammeCardDto; isPicked: boolean; onPick: () => void };

function ProgrammeCard({ card, isPicked, onPick }: ProgrammeCardProps) {
  return (
    <label className={classes.card}>
      <input type="radio" name="programme" checked={isPicked} onChange={onPick} />
      <span className={classes.name}>{card.title}</span>
      <span className={classes.purpose}>{card.purpose}</span>
      <span className={classes.meta}>
        <span>{t('clinic.programme.weeks', { weeks: card.weeks })}</span>
        <Intensity level={card.intensity as 1 | 2 | 3} />
        {card.asksIfOngoing && <span>{t('clinic.programme.asks')}</span>}
      </span>
    </label>
  );
}
