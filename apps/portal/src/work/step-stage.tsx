import { mayBePrivate, type Step } from '@app/exercises';
import type { AnswerDesk } from './answer-desk';
import { therapistOf } from '../care/onlookers';
import { isForWhenHard } from './hard';
import { skipped } from './skipped';
import { StepScreen } from './step-screen';
import { stepFrom, type Walk } from './use-walk';
import { forgetAnswer, type Work } from './work-query';
import { inWords } from './in-words';
import { problemInWords } from '../keeping/problem-in-words';

type StepStageProps = {
  work: Work;
  desk: AnswerDesk;
  walk: Walk;
  step: Step;
  onPause: () => void;
  onBack: (before: Step) => void;
  onGo: (after: Step) => void;
  /** Past the last step. */
  onEnd: () => void;
};

/** One question on the desk. Every way off it saves first and waits for nothing. */
export function StepStage({ work, desk, walk, step, ...ways }: StepStageProps) {
  const keeper = desk.at(step.id);
  const { value, sharing } = keeper.content;
  const isQuestion = step.kind !== 'text' && step.kind !== 'content-note';
  const recalled = walk.steps.find(({ id }) => id === step.recall);
  const goOn = () => {
    keeper.flush();
    // Asked of the desk, not of what is drawn: skipping may have changed the way a moment ago.
    const after = stepFrom(work, desk, step.id, 1);
    if (after) ways.onGo(after);
    else ways.onEnd();
  };
  return (
    <StepScreen
      step={step}
      language={work.language}
      isHard={isForWhenHard(step, work.exercise.steps)}
      place={{ number: walk.number, of: walk.steps.length }}
      value={value}
      onChange={(next) => keeper.change({ value: next, isSkipped: false })}
      onErase={() => {
        keeper.erase({ value: null, isSkipped: false });
        forgetAnswer(work.assignment.id, step.id);
      }}
      recalled={recalled && inWords(recalled, desk.at(recalled.id).content.value)}
      onBlur={() => keeper.flush()}
      sharing={
        isQuestion
          ? {
              state: sharing,
              name: therapistOf(work.whoSees),
              // A measure is shared as a whole, or not taken.
              onToggle: !mayBePrivate(step)
                ? undefined
                : () => {
                    keeper.change({ sharing: sharing === 'private' ? 'shared' : 'private' });
                    keeper.flush();
                  },
            }
          : undefined
      }
      saved={desk.savedOf(step.id)}
      problem={keeper.problem === null ? undefined : problemInWords(keeper.problem)}
      onBack={walk.before && (() => leaveTo(walk.before))}
      onPause={() => {
        keeper.flush();
        ways.onPause();
      }}
      onContinue={goOn}
      onSkip={
        isQuestion
          ? () => {
              keeper.change(skipped(step, keeper.content));
              goOn();
            }
          : undefined
      }
    />
  );

  function leaveTo(before: Step | undefined) {
    keeper.flush();
    if (before) ways.onBack(before);
  }
}
