import type { ProgrammeCardDto } from '@app/api-client/clinic';
import { Intensity, Loaded } from '@app/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { loadableOf } from '../api/loadable';
import { PickCard, PickCards, PickingDrawer } from '../layout/picking-drawer';
import { t } from '../words';
import { ProgrammePreview } from './programme-preview';
import { programmeQuery, programmesQuery } from './programme-queries';
import { runProblem, useGiveProgramme } from './use-run-change';
import classes from './programmes.module.css';

type GiveDrawerProps = {
  clientId: string;
  clientName: string;
  /** The one that is picked already, if any. */
  programmeId: string | null;
  onClose: () => void;
};

/** Chooses a programme for a client, and gives it whole. */
export function GiveDrawer({ clientId, clientName, programmeId, onClose }: GiveDrawerProps) {
  const [pickedId, setPickedId] = useState(programmeId);
  // One a choice: the same programme sent again after a break is given once.
  const [id, setId] = useState(() => newId());
  const programmes = useQuery(programmesQuery);
  const picked = useQuery({ ...programmeQuery(pickedId ?? ''), enabled: pickedId !== null });
  const give = useGiveProgramme(clientId, clientName);
  const start = () => {
    if (pickedId) give.mutate({ id, programmeId: pickedId }, { onSuccess: onClose });
  };
  return (
    <PickingDrawer
      title={t('clinic.programme.giveTo', { name: clientName })}
      onClose={onClose}
      list={
        <Loaded of={loadableOf(programmes)} lines={8}>
          {(cards) => (
            <PickCards legend={t('clinic.programme.all')}>
              {cards.map((card) => (
                <PickCard
                  key={card.id}
                  name="programme"
                  isPicked={card.id === pickedId}
                  onPick={() => {
                    setPickedId(card.id);
                    setId(newId());
                    give.reset();
                  }}
                >
                  <InBrief card={card} />
                </PickCard>
              ))}
            </PickCards>
          )}
        </Loaded>
      }
      lookLabel={pickedId ? t('clinic.programme.stepsTitle') : undefined}
      look={
        pickedId ? (
          <Loaded of={loadableOf(picked)} lines={8}>
            {(programme) => (
              <ProgrammePreview
                key={programme.id}
                programme={programme}
                clientId={clientId}
                name={clientName}
              />
            )}
          </Loaded>
        ) : (
          t('clinic.programme.pickFirst')
        )
      }
      foot={
        <>
          <p role="alert" className={give.error ? classes.problem : 'unseen'}>
            {give.error && runProblem(give.error)}
          </p>
          <Button variant="default" onClick={onClose}>
            {t('clinic.assign.cancel')}
          </Button>
          <Button disabled={!pickedId || give.isPending} onClick={start}>
            {t('clinic.programme.start')}
          </Button>
        </>
      }
    />
  );
}

function InBrief({ card }: { card: ProgrammeCardDto }) {
  return (
    <>
      <span className={classes.name}>{card.title}</span>
      <span className={classes.purpose}>{card.purpose}</span>
      <span className={classes.meta}>
        <span>{t('clinic.programme.weeks', { weeks: card.weeks })}</span>
        <Intensity level={card.intensity as 1 | 2 | 3} />
        {card.asksIfOngoing && <span>{t('clinic.programme.asks')}</span>}
      </span>
    </>
  );
}
