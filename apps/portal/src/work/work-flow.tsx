import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { queries } from '../api/queries';
import { therapistOf } from '../care/onlookers';
import { usePutAway } from '../today/put-away';
import type { AnswerDesk, Place } from './answer-desk';
import { ConflictScreen } from './conflict-screen';
import { EndingFailureNote } from './ending-failure';
import { EndingStage } from './ending-stage';
import { GentlePage } from './gentle-page';
import { GentlerScreen } from './gentler-screen';
import { OpeningScreen } from './opening-screen';
import { PaperScreen } from './paper-screen';
import { PauseScreen, type Outcome } from './pause-screen';
import { SharingStage } from './sharing-stage';
import { StepStage } from './step-stage';
import { useDesk } from './use-desk';
import { useEnding } from './use-ending';
import { useTrail } from './use-trail';
import { stepFrom, useWalk } from './use-walk';
import { useWayBackFromSteady } from './use-way-back';
import { workQuery, type Work } from './work-query';

const placeOf = (stage: Place['stage'], stepId: string | null = null): Place => ({ stage, stepId });

/** One piece of work from its first page to its last. */
export function WorkFlow({ work }: { work: Work }) {
  const navigate = useNavigate();
  const desk = useDesk(work);
  const ending = useEnding(work, desk);
  const { at, ...trail } = useTrail<Place>(
    () => desk.comesBackTo ?? firstPlace(work, desk),
    ({ stepId }, count) => {
      const earlier = stepFrom(work, desk, stepId, -count);
      return earlier ? placeOf('steps', earlier.id) : placeOf('opening');
    },
  );
  useWayBackFromSteady(desk, at);
  const { stage } = at;
  const { putAway } = usePutAway();
  const {
    gentler,
    exercise: { gentlerNote },
  } = work;
  const walk = useWalk(work, desk, at.stepId, stage === 'steps');
  const conflicted = desk.conflicted();

  useEffect(() => {
    window.scrollTo(0, 0);
  }, [stage, conflicted, ending.ending]);

  // There is nothing to go back to in what is handed in: the browser's Back leaves it.
  useEffect(() => {
    if (ending.ending) trail.forget();
    // Once, when it ends.
  }, [ending.ending]);

  // Ended elsewhere while it was open here: what is fetched now says how.
  const isOver = desk.over !== null;
  useEffect(() => {
    if (isOver) {
      void queries.refetchQueries({ queryKey: workQuery(work.assignment.id).queryKey });
    }
  }, [isOver, work.assignment.id]);

  const goTo = (...to: Parameters<typeof placeOf>) => {
    ending.clear();
    trail.go(placeOf(...to));
  };
  const backTo = (...to: Parameters<typeof placeOf>) => {
    ending.clear();
    trail.back(placeOf(...to));
  };
  const onToday = () => void navigate({ to: '/' });
  const putAwayForNow = () => {
    putAway(work.assignment.id);
    onToday();
  };
  const setAside = (outcome: Outcome) => void ending.setAside(outcome);
  const failure = <EndingFailureNote failure={ending.failure} onRetry={ending.again} />;

  const over = <EndingStage work={work} desk={desk} ending={ending.ending} onToday={onToday} />;
  if (ending.ending || isOver || work.assignment.status !== 'open') return over;
  if (conflicted) return <ConflictScreen work={work} desk={desk} stepId={conflicted} />;

  switch (stage) {
    case 'opening':
      return (
        <OpeningScreen
          work={work}
          onStart={() => goTo('steps')}
          onGentler={gentler || gentlerNote ? () => goTo('gentler') : undefined}
          onPaper={() => goTo('paper')}
          onNotToday={putAwayForNow}
        />
      );
    case 'gentler':
      return (
        <GentlerScreen
          note={gentlerNote}
          gentler={gentler}
          onDo={() => (gentler ? goTo('gentle') : putAwayForNow())}
          onBack={() => backTo('opening')}
        />
      );
    case 'gentle':
      return (
        gentler && (
          <GentlePage
            exercise={gentler}
            language={work.gentlerLanguage ?? work.language}
            onToday={putAwayForNow}
          />
        )
      );
    case 'paused':
      return (
        <PauseScreen
          name={therapistOf(work.whoSees)}
          unsentAt={desk.hasUnsent() ? (desk.isOnDevice() ? 'device' : 'page') : null}
          isBusy={ending.isBusy}
          failure={failure}
          onResume={() => backTo('steps', at.stepId)}
          onToday={onToday}
          onPaper={() => goTo('paper', at.stepId)}
          onOutcome={setAside}
        />
      );
    case 'paper':
      return (
        <PaperScreen
          exercise={work.exercise}
          name={therapistOf(work.whoSees)}
          isBusy={ending.isBusy}
          failure={failure}
          onDone={() => setAside('done-on-paper')}
          onBack={() => (at.stepId === null ? backTo('opening') : backTo('paused', at.stepId))}
        />
      );
    case 'sharing':
      return (
        <SharingStage
          work={work}
          desk={desk}
          steps={walk.steps}
          ending={ending}
          onBack={() => backTo('steps', walk.steps.at(-1)?.id)}
        />
      );
    case 'steps':
      return (
        walk.step && (
          <StepStage
            work={work}
            desk={desk}
            walk={walk}
            step={walk.step}
            onPause={() => goTo('paused', at.stepId)}
            onBack={({ id }) => backTo('steps', id)}
            onGo={({ id }) => goTo('steps', id)}
            onEnd={() => goTo('sharing')}
          />
        )
      );
  }
}

const firstPlace = (work: Work, desk: AnswerDesk): Place =>
  isBegun(work, desk) ? placeOf('steps', lastStep(work, desk)) : placeOf('opening');

const lastStep = (work: Work, desk: AnswerDesk): string | null =>
  desk.place ?? work.response.currentStepId;

const isBegun = (work: Work, desk: AnswerDesk): boolean =>
  lastStep(work, desk) !== null || work.response.answers.length > 0;
