import {
  handedInShare,
  type HandedInAnswerDto,
  type HandedInDto,
  type ShareDto,
} from '@app/api-client/portal';
import { shortDay } from '@app/ui';
import { call } from '../api/call';
import { readingWords } from '../keeping/share-words';
import { t } from '../words';
import { ShareControl } from './share-control';
import { rememberHandedIn } from './shares-query';
import classes from './sharing.module.css';

/** Exercises that were finished, each closed until it is asked for. */
export function FinishedWork({ pieces, name }: { pieces: HandedInDto[]; name: string }) {
  if (pieces.length === 0) return <p>{t('portal.shares.finished.none')}</p>;
  return (
    <ul className={`bare ${classes.pieces}`}>
      {pieces.map((piece) => (
        <li key={piece.assignmentId}>
          <Piece piece={piece} name={name} />
        </li>
      ))}
    </ul>
  );
}

function Piece({ piece, name }: { piece: HandedInDto; name: string }) {
  const { assignmentId: id, title, submittedAt, answers, openings } = piece;
  const shared = answers.filter(({ sharing }) => sharing === 'shared').length;
  return (
    <details className={classes.piece}>
      <summary>
        <h3>{title}</h3>
        <span className={classes.quiet}>
          {t('portal.shares.finishedAt', { day: shortDay(submittedAt) })}
          {answers.length > 0 && ` · ${t('portal.shares.count', { shared, of: answers.length })}`}
        </span>
      </summary>
      {answers.length === 0 ? (
        <p>{t('portal.shares.noAnswers')}</p>
      ) : (
        <>
          <p className={classes.quiet}>
            {openings.length > 0
              ? readingWords('portal.share.openedBy', openings)
              : t('portal.share.notOpened')}
          </p>
          <ul className={`bare ${classes.rows}`}>
            {answers.map((answer) => (
              <Answer
                key={answer.stepId}
                answer={answer}
                name={name}
                openings={openings}
                send={async (write) => {
                  const path = { id, stepId: answer.stepId };
                  rememberHandedIn(await call(handedInShare({ path, body: write })));
                }}
              />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

type AnswerProps = {
  answer: HandedInAnswerDto;
  name: string;
  openings: HandedInDto['openings'];
  send: (write: ShareDto) => Promise<unknown>;
};

function Answer({ answer, name, openings, send }: AnswerProps) {
  const { prompt, words, sharing, withdrawnAt } = answer;
  return (
    <li>
      <div>
        <h4>{prompt}</h4>
        <p className={classes.words}>{words}</p>
      </div>
      <ShareControl
        sharing={sharing}
        name={name}
        what={prompt}
        readings={openings}
        note={
          withdrawnAt ? t('portal.shares.takenBack', { day: shortDay(withdrawnAt) }) : undefined
        }
        send={send}
      />
    </li>
  );
}
