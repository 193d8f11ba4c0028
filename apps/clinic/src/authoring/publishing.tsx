import type { OwnExerciseDto } from '@app/api-client/clinic';
import { Card, shortDay } from '@app/ui';
import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../session/session-query';
import { t } from '../words';
import { type OwnAct, useOwnAct } from './use-own-act';
import { Changes } from './version-list';
import classes from './authoring.module.css';

type PublishingProps = {
  own: OwnExerciseDto;
  /** True while something typed is not kept yet. */
  isOpen: boolean;
};

/** From a draft to something that can be assigned: what is left to do, what changes, and a note. */
export function Publishing({ own, isOpen }: PublishingProps) {
  const { state, problems, approval, version } = own;
  const mayAuthor = useMay('exercise:author');
  const mayApprove = useMay('exercise:approve');
  const mayRetire = useMay('exercise:retire');
  const { act, problem, isBusy } = useOwnAct(own);
  return (
    <Card className={classes.publish}>
      <h2>{t('clinic.author.publishing')}</h2>
      {approval && (
        <p className={classes.said}>
          <b>
            {t(`clinic.author.${approval.state}`, {
              name: approval.byName,
              at: shortDay(approval.at),
            })}
          </b>
          <span>{approval.note}</span>
        </p>
      )}
      <StateOfIt own={own} />
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      {state === 'waiting' && mayApprove && (
        <NoteForm
          label={t('clinic.author.backNote')}
          acts={[
            { label: t('clinic.author.approve'), act: 'approve', isNoteless: true },
            { label: t('clinic.author.sendBack'), act: 'send-back' },
          ]}
          isOff={isOpen || isBusy}
          onAct={act}
        />
      )}
      {mayAuthor && state !== 'retired' && problems.length === 0 && state !== 'waiting' && (
        <ToPublish key={version} own={own} isOff={isOpen || isBusy} onAct={act} />
      )}
      {mayRetire && (state !== 'retired' || !own.needsApproval || mayApprove) && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.start}
          disabled={isBusy}
          onClick={() => act(state === 'retired' ? 'bring-back' : 'retire', '')}
        >
          {t(state === 'retired' ? 'clinic.author.bringBack' : 'clinic.author.retire')}
        </Button>
      )}
      {version > 0 && state !== 'retired' && (
        <Link to="/library" search={{ exercise: own.exerciseId }}>
          {t('clinic.author.inLibrary')}
        </Link>
      )}
    </Card>
  );
}

/** What can be said of it in a sentence or two. */
function StateOfIt({ own }: { own: OwnExerciseDto }) {
  const { state, problems, version, isChanged } = own;
  if (state === 'retired') return <p>{t('clinic.author.isRetired')}</p>;
  if (state === 'waiting') return <p>{t('clinic.author.isWaiting')}</p>;
  if (problems.length > 0)
    return <p role="status">{t('clinic.author.todo', { count: problems.length })}</p>;
  if (version > 0 && !isChanged) return <p>{t('clinic.author.isPublished')}</p>;
  return <p role="status">{t('clinic.author.ready')}</p>;
}

type ToPublishProps = {
  own: OwnExerciseDto;
  isOff: boolean;
  onAct: (act: OwnAct, note: string) => void;
};

function ToPublish({ own, isOff, onAct }: ToPublishProps) {
  const mayApprove = useMay('exercise:approve');
  const { version, isChanged, changes, needsApproval } = own;
  const [isReady, setReady] = useState(false);
  if (version > 0 && !isChanged) return null;
  const mustAsk = needsApproval && !mayApprove;
  if (!isReady) {
    return (
      <Button className={classes.start} onClick={() => setReady(true)}>
        {t(mustAsk ? 'clinic.author.toAsk' : 'clinic.author.toPublish')}
      </Button>
    );
  }
  return (
    <>
      {version > 0 && (
        <div>
          <h3>{t('clinic.author.changes')}</h3>
          {changes.length > 0 ? <Changes of={changes} /> : <p>{t('clinic.author.noChanges')}</p>}
        </div>
      )}
      <NoteForm
        label={t('clinic.author.note')}
        acts={[
          mustAsk
            ? { label: t('clinic.author.ask'), act: 'ask-approval' }
            : { label: t('clinic.author.publish'), act: 'publish' },
        ]}
        isOff={isOff}
        onAct={onAct}
      />
    </>
  );
}

type NoteFormProps = {
  label: string;
  acts: { label: string; act: OwnAct; isNoteless?: boolean }[];
  isOff: boolean;
  onAct: (act: OwnAct, note: string) => void;
};

/** A few words, and what is done with them. */
function NoteForm({ label, acts, isOff, onAct }: NoteFormProps) {
  const [note, setNote] = useState('');
  return (
    <div className={classes.form}>
      <Textarea
        label={label}
        description={t('clinic.author.noteHint')}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        {acts.map(({ label: words, act, isNoteless }, index) => (
          <Button
            key={act}
            variant={index === 0 ? 'filled' : 'default'}
            disabled={isOff || (!isNoteless && note.trim() === '')}
            onClick={() => onAct(act, note)}
          >
            {words}
          </Button>
        ))}
      </div>
    </div>
  );
}
