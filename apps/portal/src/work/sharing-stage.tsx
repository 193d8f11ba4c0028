import { isEmptyAnswer, mayBePrivate, type Step } from '@app/exercises';
import type { AnswerDesk } from './answer-desk';
import { EndingFailureNote } from './ending-failure';
import { therapistOf } from '../care/onlookers';
import { SharingScreen } from './sharing-screen';
import type { useEnding } from './use-ending';
import { useLookOver } from './use-look-over';
import { WhoSees } from '../care/who-sees';
import type { Work } from './work-query';
import { inWords } from './in-words';

type SharingStageProps = {
  work: Work;
  desk: AnswerDesk;
  /** The steps that are part of the way. */
  steps: Step[];
  ending: ReturnType<typeof useEnding>;
  onBack: () => void;
};

/** Looks everything over with the server once, then lets the client choose and finish. */
export function SharingStage({ work, desk, steps, ending, onBack }: SharingStageProps) {
  const lookOver = useLookOver(work, desk);
  const isAnswered = (step: Step) => !isEmptyAnswer(step, desk.at(step.id).content.value);
  const isOnTheWay = (step: Step) => steps.some(({ id }) => id === step.id);
  return (
    <SharingScreen
      name={therapistOf(work.whoSees)}
      steps={steps.filter(isAnswered).map((step) => {
        const { value, sharing } = desk.at(step.id).content;
        return {
          stepId: step.id,
          prompt: step.prompt,
          answer: inWords(step, value),
          sharing,
          mayBePrivate: mayBePrivate(step),
        };
      })}
      leftOut={work.exercise.steps
        .filter((step) => isAnswered(step) && !isOnTheWay(step))
        .map(({ prompt }) => prompt)}
      whoSees={<WhoSees whoSees={work.whoSees} />}
      onChange={(stepId, sharing) => {
        desk.at(stepId).change({ sharing });
        desk.flush();
      }}
      isBusy={ending.isBusy || !lookOver.isDone}
      failure={
        lookOver.failure ? (
          <EndingFailureNote failure={lookOver.failure} onRetry={lookOver.again} />
        ) : (
          <EndingFailureNote failure={ending.failure} onRetry={ending.again} />
        )
      }
      onBack={onBack}
      onFinish={() => void ending.submit()}
    />
  );
}
