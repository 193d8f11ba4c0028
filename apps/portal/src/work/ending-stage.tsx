import { isEmptyAnswer, visibleSteps, type Step } from '@app/exercises';
import { t } from '../words';
import type { AnswerDesk } from './answer-desk';
import { DoneScreen } from './done-screen';
import { EndedScreen } from './ended-screen';
import { therapistOf } from '../care/onlookers';
import { SteadyLink } from '../layout/steady-link';
import { OwnAnswers } from './own-answers';
import { SharedPlan } from './shared-plan';
import type { Ending } from './use-ending';
import type { Work } from './work-query';

type EndingStageProps = { work: Work; desk: AnswerDesk; ending?: Ending; onToday: () => void };

/** The last page, whether the work ended here a moment ago or elsewhere long before. */
export function EndingStage({ work, desk, ending, onToday }: EndingStageProps) {
  const how = ending ?? endingOf(work);
  const unsent = desk.unsent();
  const notSaved = unsent.length > 0 && (
    <OwnAnswers work={work} desk={desk} title={t('portal.ended.notSaved')} only={unsent} />
  );
  const plan = <SharedPlan work={work} name={therapistOf(work.whoSees)} />;
  if (how?.how === 'done') {
    const { answered, leftOut } = handedIn(work, desk);
    return (
      <DoneScreen
        close={work.exercise.close}
        name={therapistOf(work.whoSees)}
        sharedCount={answered.filter(({ id }) => desk.at(id).content.sharing === 'shared').length}
        dropped={leftOut.map(({ prompt }) => prompt)}
        distress={distressOf(work, desk)}
        onToday={onToday}
      >
        {notSaved}
        {plan}
      </DoneScreen>
    );
  }
  if (how?.how === 'set-aside') {
    const saved = work.exercise.steps.map(({ id }) => id).filter((id) => !unsent.includes(id));
    return (
      <EndedScreen
        title={t(`portal.aside.${how.outcome}`)}
        body={[
          t(`portal.aside.${how.outcome}.body`),
          t('portal.aside.seen', {
            name: therapistOf(work.whoSees),
            outcome: t(`portal.outcome.${how.outcome}`),
          }),
        ]}
        onToday={onToday}
      >
        {how.outcome === 'too-much' && (
          <div>
            <p>{t('portal.aside.steady')}</p>
            <SteadyLink />
          </div>
        )}
        {notSaved}
        <OwnAnswers work={work} desk={desk} title={t('portal.withdrawn.words')} only={saved} />
        {plan}
      </EndedScreen>
    );
  }
  const isWithdrawn = how?.how === 'withdrawn';
  return (
    <EndedScreen
      title={t(isWithdrawn ? 'portal.withdrawn.title' : 'portal.ended.title')}
      body={[t(isWithdrawn ? 'portal.withdrawn.body' : 'portal.ended.body')]}
      onToday={onToday}
    >
      <OwnAnswers work={work} desk={desk} title={t('portal.withdrawn.words')} />
      {plan}
    </EndedScreen>
  );
}

function endingOf({ assignment }: Work): Ending | undefined {
  if (assignment.status === 'withdrawn') return { how: 'withdrawn' };
  const { status, outcome } = assignment;
  if (status === 'open' || outcome === null) return undefined;
  return outcome === 'done' ? { how: 'done' } : { how: 'set-aside', outcome };
}

/** Answers that are part of the way, and those that another answer hid: they were not handed in. */
function handedIn({ exercise }: Work, desk: AnswerDesk): { answered: Step[]; leftOut: Step[] } {
  const onTheWay = new Set(visibleSteps(exercise, desk.answers()).map(({ id }) => id));
  const written = exercise.steps.filter(
    (step) => !isEmptyAnswer(step, desk.at(step.id).content.value),
  );
  return {
    answered: written.filter(({ id }) => onTheWay.has(id)),
    leftOut: written.filter(({ id }) => !onTheWay.has(id)),
  };
}

/** Both readings, where the exercise takes any. */
function distressOf({ exercise }: Work, desk: AnswerDesk) {
  const reading = (moment: 'before' | 'after') => {
    const step = exercise.steps.find((one) => one.kind === 'distress' && one.moment === moment);
    const value = step && desk.at(step.id).content.value;
    return typeof value === 'number' ? value : null;
  };
  return { before: reading('before'), after: reading('after') };
}
