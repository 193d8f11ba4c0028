import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { queries } from '../api/queries';
import { ConflictScreen } from './conflict-screen';
import { EndingFailureNote } from './ending-failure';
import { EndingStage } from './ending-stage';
import { GentlerScreen } from './gentler-screen';
import { therapistOf } from './onlookers';
import { OpeningScreen } from './opening-screen';
import { PauseScreen, type Outcome } from './pause-screen';
import { SharingStage } from './sharing-stage';
import { StepStage } from './step-stage';
import { useDesk } from './use-desk';
import { useEnding } from './use-ending';
import { useWalk } from './use-walk';
import { workQuery, type Work } from './work-query';

type Stage = 'opening' | 'gentler' | 'steps' | 'paused' | 'sharing';

/** One piece of work from its first page to its last. */
export function WorkFlow({ work }: { work: Work }) {
  const navigate = useNavigate();
  const desk = useDesk(work);
  const ending = useEnding(work, desk);
  const [stage, setStage] = useState<Stage>(() =>
    work.response.currentStepId || work.response.answers.length > 0 || desk.place
      ? 'steps'
      : 'opening',
  );
  const walk = useWalk(work, desk, stage === 'steps');
  const conflicted = desk.conflicted();

  useEffect(() => {
    window.scrollTo(0, 0);
  }, [stage, conflicted, ending.ending]);

  // Ended elsewhere while it was open here: what is fetched now says how.
  const isOver = desk.over !== null;
  useEffect(() => {
    if (isOver) {
      void queries.refetchQueries({ queryKey: workQuery(work.assignment.id).queryKey });
    }
  }, [isOver, work.assignment.id]);

  const goTo = (next: Stage) => {
    ending.clear();
    setStage(next);
  };
  const onToday = () => void navigate({ to: '/' });
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
          isBusy={ending.isBusy}
          failure={failure}
          onStart={() => goTo('steps')}
          onGentler={work.exercise.gentlerNote ? () => goTo('gentler') : undefined}
          onNotToday={() => setAside('not-now')}
        />
      );
    case 'gentler':
      return (
        <GentlerScreen
          note={work.exercise.gentlerNote ?? ''}
          isBusy={ending.isBusy}
          failure={failure}
          onBack={() => goTo('opening')}
          onEnough={() => setAside('not-now')}
        />
      );
    case 'paused':
      return (
        <PauseScreen
          name={therapistOf(work)}
          isSaved={!desk.hasUnsent()}
          isBusy={ending.isBusy}
          failure={failure}
          onResume={() => goTo('steps')}
          onToday={onToday}
          onOutcome={setAside}
        />
      );
    case 'sharing':
      return (
        <SharingStage
          work={work}
          desk={desk}
          steps={walk.steps}
          ending={ending}
          onBack={() => goTo('steps')}
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
            onPause={() => goTo('paused')}
            onEnd={() => goTo('sharing')}
          />
        )
      );
  }
}
