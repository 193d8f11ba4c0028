import { ChoiceInput } from '@app/ui';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemWords } from '../api/problem-words';
import { therapistOf } from '../care/onlookers';
import { t } from '../words';
import { named, type OwnProgrammeDto, type ProgrammeAct, useProgrammeAct } from './programme-query';
import classes from './programme.module.css';

const WORDS_MAX = 120;

/** Names what helps to settle: what was tried here, or own words. Two are needed, and that is said first. */
export function GateForm({ programme }: { programme: OwnProgrammeDto }) {
  const [tried, setTried] = useState<string[]>([]);
  const [own, setOwn] = useState(['', '']);
  const [isMissing, setMissing] = useState(false);
  const [act, setAct] = useState<ProgrammeAct & { id: string }>();
  const say = useProgrammeAct(programme.id);
  const name = therapistOf(programme.whoSees);
  const done = programme.steps.filter(({ part, state }) => part === 'opening' && state === 'done');
  const send = () => {
    const words = own.map((one) => one.trim()).filter(Boolean);
    const tools = [...tried.map((stepId) => ({ stepId })), ...words.map((one) => ({ words: one }))];
    const titles = done.filter(({ id }) => tried.includes(id)).map(({ title }) => title);
    const different = new Set([...titles, ...words].map((one) => one.toLowerCase()));
    if (different.size < 2) return setMissing(true);
    const next = act ?? named({ act: 'name-tools', tools });
    setAct(next);
    say.mutate(next);
  };
  const changed = () => {
    setMissing(false);
    setAct(undefined);
  };
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>
        {t('portal.gate.intro')} {t('portal.gate.who', { name })}
      </p>
      {done.length > 0 && (
        <ChoiceInput
          kind="multi"
          legend={t('portal.gate.tried')}
          legendIsShown
          choices={done.map(({ id, title }) => ({ id, label: title }))}
          value={tried}
          onChange={(ids) => {
            setTried(ids);
            changed();
          }}
          describedBy="gate-problem"
        />
      )}
      <div className={classes.own}>
        {(['portal.gate.own', 'portal.gate.ownSecond'] as const).map((label, index) => (
          <TextInput
            key={label}
            label={t(label)}
            value={own[index] ?? ''}
            maxLength={WORDS_MAX}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => {
              setOwn((before) => before.map((one, at) => (at === index ? value : one)));
              changed();
            }}
          />
        ))}
      </div>
      <p id="gate-problem" role="alert" className={isMissing || say.isError ? undefined : 'unseen'}>
        {isMissing ? t('portal.gate.two', { name }) : say.isError && problemWords(say.error)}
      </p>
      <div className={classes.actions}>
        <Button type="submit" loading={say.isPending}>
          {t('portal.gate.send')}
        </Button>
      </div>
    </form>
  );
}
