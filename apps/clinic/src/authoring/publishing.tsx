import type { OwnExerciseDto } from '@app/api-client/clinic';
import { Card, shortDay } from '@app/ui';
import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../session/session-query';
import { t } from '../words';
import { LessCare, useApproval } from './less-care';
import { isUntouched } from './own-draft';
import { type OwnAct, useOwnAct } from './use-own-act';
import { Changes } from './version-words';
import classes from './authoring.module.css';
import parts from './publishing.module.css';

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
  const { mayDecide } = useApproval(own);
  const mayRetire = useMay('exercise:retire');
  const { act, problem, isBusy } = useOwnAct(own);
  return (
    <Card className={parts.publish}>
      <h2>{t('clinic.author.publishing')}</h2>
      {approval && (
        <p className={parts.said} data-tone={approval.state === 'sent-back' ? 'amber' : undefined}>
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
      <LessCare own={own} />
      {problem && (
        <p role="alert" className={parts.problem}>
          {problem}
        </p>
      )}
      {state === 'waiting' && mayDecide && (
        <Approving own={own} isOff={isOpen || isBusy} onAct={act} />
      )}
      {mayAuthor && state !== 'retired' && problems.length === 0 && state !== 'waiting' && (
        <ToPublish key={version} own={own} isOff={isOpen || isBusy} onAct={act} />
      )}
      <div className={parts.more}>
        {version > 0 && state !== 'retired' && (
          <Link to="/library" search={{ exercise: own.exerciseId }}>
            {t('clinic.author.inLibrary')}
          </Link>
        )}
        {mayRetire && (state !== 'retired' || !own.needsApproval || mayApprove) && (
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={isBusy}
            onClick={() => act(state === 'retired' ? 'bring-back' : 'retire', '')}
          >
            {t(state === 'retired' ? 'clinic.author.bringBack' : 'clinic.author.retire')}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** What can be said of it in a sentence or two. */
function StateOfIt({ own }: { own: OwnExerciseDto }) {
  const { state, problems, version, isChanged } = own;
  const { mayDecide, mustAsk } = useApproval(own);
  if (state === 'retired') return <p>{t('clinic.author.isRetired')}</p>;
  if (state === 'waiting') {
    return <p>{t(mayDecide ? 'clinic.author.toApprove' : 'clinic.author.isWaiting')}</p>;
  }
  if (isUntouched(own)) return <p>{t('clinic.author.isBlank')}</p>;
  if (problems.length > 0)
    return <p role="status">{t('clinic.author.todo', { count: problems.length })}</p>;
  if (version > 0 && !isChanged) return <p>{t('clinic.author.isPublished')}</p>;
  return <p role="status">{t(mustAsk ? 'clinic.author.readyToAsk' : 'clinic.author.ready')}</p>;
}

type ToPublishProps = {
  own: OwnExerciseDto;
  isOff: boolean;
  onAct: (act: OwnAct, note: string) => void;
};

function ToPublish({ own, isOff, onAct }: ToPublishProps) {
  const { mustAsk } = useApproval(own);
  const { version, isChanged } = own;
  const [isReady, setReady] = useState(false);
  if (version > 0 && !isChanged) return null;
  if (!isReady) {
    return (
      <Button className={classes.own} onClick={() => setReady(true)}>
        {t(mustAsk ? 'clinic.author.toAsk' : 'clinic.author.toPublish')}
      </Button>
    );
  }
  return (
    <>
      <WhatChanges own={own} />
      <NoteForm
        label={t('clinic.author.note')}
        hint={t('clinic.author.noteHint')}
        isOff={isOff}
        {...(mustAsk
          ? { act: 'ask-approval', words: t('clinic.author.ask') }
          : { act: 'publish', words: t('clinic.author.publish') })}
        onAct={onAct}
      />
    </>
  );
}

/** What waits is published as it is, or sent back with a word why. */
function Approving({ own, isOff, onAct }: ToPublishProps) {
  return (
    <>
      <WhatChanges own={own} />
      <Button className={classes.own} disabled={isOff} onClick={() => onAct('approve', '')}>
        {t('clinic.author.approve')}
      </Button>
      <div className={parts.or}>
        <NoteForm
          label={t('clinic.author.backNote')}
          hint={t('clinic.author.backHint')}
          isOff={isOff}
          act="send-back"
          words={t('clinic.author.sendBack')}
          isSecond
          onAct={onAct}
        />
      </div>
    </>
  );
}

/** What a next version changes; a first one is all new. */
function WhatChanges({ own: { version, changes } }: { own: OwnExerciseDto }) {
  if (version === 0) return null;
  return (
    <div>
      <h3>{t('clinic.author.changes')}</h3>
      {changes.length > 0 ? <Changes of={changes} /> : <p>{t('clinic.author.noChanges')}</p>}
    </div>
  );
}

type NoteFormProps = {
  label: string;
  hint: string;
  act: OwnAct;
  /** What the button says. */
  words: string;
  isOff: boolean;
  /** True where something else is the usual way. */
  isSecond?: boolean;
  onAct: (act: OwnAct, note: string) => void;
};

/** A few words, and what is done with them. */
function NoteForm({ label, hint, act, words, isOff, isSecond, onAct }: NoteFormProps) {
  const [note, setNote] = useState('');
  return (
    <div className={classes.form}>
      <Textarea
        // It stands where the button that asked for it was.
        autoFocus={!isSecond}
        label={label}
        description={hint}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button
        variant={isSecond ? 'default' : 'filled'}
        className={classes.own}
        disabled={isOff || note.trim() === ''}
        onClick={() => onAct(act, note)}
      >
        {words}
      </Button>
    </div>
  );
}
