import type { ResponseDto, SharedAnswerDto } from '@app/api-client/clinic';
import { AnswerLines } from './answer-lines';
import { CopyQuote } from './copy-quote';
import classes from './response.module.css';

/** Kinds whose answer is somebody's own prose; all others answer in lines of a list. */
const PROSE = ['long-answer', 'short-answer', 'letter', 'script-builder'];

type SharedAnswerProps = { answer: SharedAnswerDto; response: ResponseDto };

/** One question, and under it what the client said. */
export function SharedAnswer({ answer, response }: SharedAnswerProps) {
  const isProse = PROSE.includes(answer.kind);
  return (
    <div id={`step-${answer.stepId}`} tabIndex={-1}>
      <dt>
        <span>{answer.prompt}</span>
        {isProse && <CopyQuote answer={answer} response={response} />}
      </dt>
      <dd>
        {isProse ? (
          <p className={classes.prose}>{answer.words}</p>
        ) : (
          <AnswerLines answer={answer} />
        )}
      </dd>
    </div>
  );
}
