import { ChoiceInput, Page, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { problemWords } from '../api/problem-words';
import { NotWatched } from '../care/not-watched';
import { therapistOf } from '../care/onlookers';
import { ReachSomeone } from '../care/reach-someone';
import { WhoSees } from '../care/who-sees';
import { t } from '../words';
import { named, type OwnProgrammeDto, type ProgrammeAct, useProgrammeAct } from './programme-query';
import classes from './programme.module.css';

const ANSWERS = ['no', 'yes', 'not-sure', 'in-session'] as const;
type Answer = (typeof ANSWERS)[number];

type QuestionScreenProps = { programme: OwnProgrammeDto; onToday: () => void };

/**
 * Whether it is still happening. What each answer leads to stands beside it, before it is given; the
 * page names no programme, and shows the answer never again.
 */
export function QuestionScreen({ programme, onToday }: QuestionScreenProps) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isMissing, setMissing] = useState(false);
  // Kept over retries: an answer that arrived although nobody heard is not given twice.
  const [act, setAct] = useState<ProgrammeAct & { id: string }>();
  const say = useProgrammeAct(programme.id);
  const name = therapistOf(programme.whoSees);
  const send = () => {
    if (!answer) return setMissing(true);
    const same = act?.act === 'answer' && act.answer === answer ? act : undefined;
    const next = same ?? named({ act: 'answer', answer });
    setAct(next);
    say.mutate(next);
  };
  return (
    <Page>
      <PageHeader title={t('portal.ongoing.title')} intro={t('portal.ongoing.why')} />
      <p className={classes.paper}>{t('portal.ongoing.near')}</p>
      <p>
        {t('portal.ongoing.who', { name })} {t('portal.ongoing.every')}
      </p>
      <WhoSees whoSees={programme.whoSees} />
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ChoiceInput
          kind="single"
          legend={t('portal.ongoing.title')}
          choices={ANSWERS.map((id) => ({
            id,
            label: t(`portal.ongoing.${id}`),
            hint:
              id === 'no' ? t('portal.ongoing.no.hint') : t('portal.ongoing.others.hint', { name }),
          }))}
          value={answer}
          onChange={(id) => {
            setAnswer(id as Answer);
            setMissing(false);
          }}
          describedBy="ongoing-problem"
        />
        <p
          id="ongoing-problem"
          role="alert"
          className={isMissing || say.isError ? classes.problem : 'unseen'}
        >
          {isMissing ? t('portal.ongoing.choose') : say.isError && problemWords(say.error)}
        </p>
        <div className={classes.actions}>
          <Button type="submit" loading={say.isPending}>
            {t('portal.ongoing.send')}
          </Button>
          <Button variant="subtle" onClick={onToday}>
            {t('portal.ongoing.later')}
          </Button>
        </div>
      </form>
      <NotWatched />
    </Page>
  );
}

/** After an answer that needs a talk: whom to reach meanwhile, and nothing of the answer. */
export function TalkScreen({ programme, onToday }: QuestionScreenProps) {
  const name = therapistOf(programme.whoSees);
  return (
    <Page>
      <PageHeader title={t('portal.ongoing.thanks')} intro={t('portal.ongoing.waits', { name })} />
      <section className={classes.paper}>
        <ReachSomeone />
      </section>
      <div className={classes.actions}>
        <Button onClick={onToday}>{t('portal.programme.today')}</Button>
      </div>
    </Page>
  );
}
