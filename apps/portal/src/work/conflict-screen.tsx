import { SharingChip } from '@app/ui';
import { therapistOf } from '../care/onlookers';
import { ConflictChoice } from '../keeping/conflict-choice';
import type { AnswerDesk } from './answer-desk';
import type { Content } from './content';
import type { Work } from './work-query';
import { inWords } from './in-words';

type ConflictScreenProps = { work: Work; desk: AnswerDesk; stepId: string };

/** The same question was answered in two places. */
export function ConflictScreen({ work, desk, stepId }: ConflictScreenProps) {
  const step = work.exercise.steps.find(({ id }) => id === stepId);
  const keeper = desk.at(stepId);
  if (!step || !keeper.conflict) return null;
  const name = therapistOf(work.whoSees);
  const version = ({ value, sharing }: Content) => ({
    words: inWords(step, value),
    chip: <SharingChip sharing={sharing} name={name} />,
  });
  return (
    <ConflictChoice
      asked={step.prompt}
      mine={version(keeper.content)}
      other={version(keeper.conflict)}
      onChoose={(choice) => keeper.resolve(choice)}
    />
  );
}
