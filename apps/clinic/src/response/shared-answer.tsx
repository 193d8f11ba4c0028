import type { ResponseDto, SharedAnswerDto } from '@app/api-client/clinic';
import { CopyQuote } from './copy-quote';
import classes from './response.module.css';

/** Kinds whose answer is somebody's own prose; all others answer in lines of a list. */
const PROSE = ['long-answer', 'short-answer', 'letter', 'script-builder'];
/** Kinds that answer with a number of ten. */
const OF_TEN = ['scale', 'distress'];

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
        {isProse ? <p className={classes.prose}>{answer.words}</p> : <Lines answer={answer} />}
      </dd>
    </div>
  );
}

function Lines({ answer: { words, kind } }: { answer: SharedAnswerDto }) {
  const lines = words.split('\n');
  const [only] = lines;
  if (lines.length > 1)
    return (
      <ul className={`bare ${classes.lines}`}>
        {lines.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </ul>
    );
  if (OF_TEN.includes(kind)) return <OfTen words={only ?? ''} />;
  return <p>{words}</p>;
}

/** "7 of 10" with a bar as long: the words say it, the bar lets the eye compare. */
function OfTen({ words }: { words: string }) {
  const value = Number.parseInt(words, 10);
  return (
    <p className={classes.ofTen}>
      <span>{words}</span>
      {Number.isInteger(value) && (
        <svg viewBox="0 0 100 6" className={classes.bar} aria-hidden focusable="false">
          <rect width="100" height="6" rx="3" className={classes.barWhole} />
          <rect width={value * 10} height="6" rx="3" className={classes.barPart} />
        </svg>
      )}
    </p>
  );
}
