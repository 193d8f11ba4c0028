import { Section } from '@app/ui';
import type { AnswerDesk } from './answer-desk';
import type { Work } from './work-query';
import classes from './work.module.css';
import { inWords } from './in-words';

type OwnAnswersProps = { work: Work; desk: AnswerDesk; title: string; only?: string[] };

/** What the client wrote, to read. Nothing where nothing was written. */
export function OwnAnswers({ work, desk, title, only }: OwnAnswersProps) {
  const written = work.exercise.steps
    .filter(({ id }) => !only || only.includes(id))
    .map((step) => ({ step, words: inWords(step, desk.at(step.id).content.value) }))
    .filter(({ words }) => words !== '');
  if (written.length === 0) return null;
  return (
    <Section title={title}>
      <dl className={classes.facts}>
        {written.map(({ step, words }) => (
          <div key={step.id}>
            <dt>{step.prompt}</dt>
            <dd className={classes.lines}>{words}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
