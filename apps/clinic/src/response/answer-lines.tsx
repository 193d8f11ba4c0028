import type { SharedAnswerDto } from '@app/api-client/clinic';
import { BodyFigure, PieDrawing } from '@app/ui';
import type { ReactNode } from 'react';
import { t } from '../words';
import { namedLine, placesIn, sharesIn } from './drawn-answer';
import classes from './response.module.css';

/** Kinds that answer with a number of ten. */
const OF_TEN = ['scale', 'distress'];
/** Kinds whose lines have an order, or a number on the drawing. */
const IN_ORDER = ['timeline', 'pie'];

/** An answer of lines: the words first, and a drawing beside them where one tells more at a glance. */
export function AnswerLines({ answer }: { answer: SharedAnswerDto }) {
  const { words, kind } = answer;
  switch (kind) {
    case 'body-map':
      return (
        <Drawn
          drawing={<BodyFigure label={t('clinic.response.bodyDrawn')} chosen={placesIn(words)} />}
        >
          <Lines words={words} kind={kind} />
        </Drawn>
      );
    case 'pie':
      return (
        <Drawn
          drawing={<PieDrawing label={t('clinic.response.pieDrawn')} sizes={sharesIn(words)} />}
        >
          <Lines words={words} kind={kind} />
        </Drawn>
      );
    case 'circles':
      return <Named words={words} />;
    default:
      return <Lines words={words} kind={kind} />;
  }
}

function Drawn({ drawing, children }: { drawing: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.drawn}>
      {children}
      <div className={classes.drawing}>{drawing}</div>
    </div>
  );
}

/** Ring by ring, from the innermost out, with who is in it. */
function Named({ words }: { words: string }) {
  return (
    <dl className={classes.named}>
      {words.split('\n').map((line) => {
        const { name, rest } = namedLine(line);
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{rest}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Lines({ words, kind }: { words: string; kind: string }) {
  const lines = words.split('\n');
  const [only] = lines;
  const isOrdered = IN_ORDER.includes(kind);
  if (lines.length > 1 || isOrdered) {
    const List = isOrdered ? 'ol' : 'ul';
    return (
      <List className={isOrdered ? classes.ordered : `bare ${classes.lines}`}>
        {lines.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </List>
    );
  }
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
