import { checkAnswer, type Step } from '@app/exercises';
import type { Saved } from '@app/ui';
import type { Refusal } from '../api/refusal';
import { WordsKeeper, type WriteOf } from '../keeping/words-keeper';
import { contentOf, type Content } from './content';
import type { OwnAnswer } from './work-query';

export type Write = WriteOf<Content>;

type StepKeeperParts = {
  step: Step;
  stored: OwnAnswer | undefined;
  put: (step: Step, write: Write) => Promise<OwnAnswer>;
  /** Something to show has changed. */
  onChange: () => void;
  /** The work as a whole takes no more answers. */
  onOver: (refusal: Refusal) => void;
};

/** Keeps the answer to one step, which has to fit its question. */
export class StepKeeper extends WordsKeeper<Content, OwnAnswer> {
  constructor({ step, stored, put, onChange, onOver }: StepKeeperParts) {
    super({
      blank: { value: null, isSkipped: false, sharing: step.sharing },
      stored,
      contentOf,
      keptAtOf: ({ savedAt }) => savedAt,
      check: ({ value }) => {
        const checked = checkAnswer(step, value);
        return checked.ok ? null : (checked.problems[0]?.message ?? '');
      },
      put: (write) => put(step, write),
      onChange,
      onOver,
    });
  }

  /** Of a step that was skipped there is nothing to say. */
  override get saved(): Saved {
    const saved = super.saved;
    return saved.state === 'saved' && this.content.isSkipped ? { state: 'none' } : saved;
  }
}
