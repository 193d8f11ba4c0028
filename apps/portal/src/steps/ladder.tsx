import { RUNG_MAX, type LadderAnswer, type Rung } from '@app/exercises';
import { Button, Textarea } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { t } from '../words';
import { Example } from './example';
import { freeText } from './free-text';
import type { StepControlProps } from './step-control';
import { TenSelect } from './ten-select';
import classes from './rows.module.css';

/** Small steps, the lowest first. Each is rated once it has words, and can change places. */
export function LadderControl(props: StepControlProps<'ladder', LadderAnswer>) {
  const { step, value, describedBy } = props;
  const { measure } = step;
  const id = useId();
  const said = useRef<HTMLParagraphElement>(null);
  const rungOf = (place: number) => `${id}-${place}`;
  const rungs = Array.from({ length: step.rungs }, (_, place): Rung => ({
    words: '',
    ...value?.[place],
  }));

  const set = (next: Rung[]) => {
    const last = next.findLastIndex(({ words, level }) => words !== '' || level !== undefined);
    props.onChange(last < 0 ? null : next.slice(0, last + 1));
  };
  const change = (place: number, part: Partial<Rung>) =>
    set(rungs.map((rung, at) => (at === place ? { ...rung, ...part } : rung)));
  const moveUp = (place: number) => {
    const next = [...rungs];
    next.splice(place - 1, 2, rungs[place]!, rungs[place - 1]!);
    set(next);
    if (said.current) said.current.textContent = t('portal.step.rungMoved', { number: place });
    // The place and not its field, which would bring up a phone's keyboard.
    document.getElementById(rungOf(place - 1))?.focus();
  };
  const nameOf = (place: number) => {
    if (place === 0) return t('portal.step.rungLowest');
    return t('portal.step.rung', { number: place + 1 });
  };

  return (
    <>
      <Example text={step.example} />
      <ol className={classes.ladder} aria-label={step.prompt} aria-describedby={describedBy}>
        {rungs.map((rung, place) => (
          <li key={place}>
            <span className={classes.number} aria-hidden>
              {place + 1}
            </span>
            <div
              id={rungOf(place)}
              tabIndex={-1}
              role="group"
              aria-label={nameOf(place)}
              className={classes.fields}
            >
              <Textarea
                {...freeText}
                label={nameOf(place)}
                classNames={{ input: classes.line }}
                rows={1}
                maxLength={RUNG_MAX}
                value={rung.words}
                onChange={(event) => change(place, { words: event.currentTarget.value })}
              />
              {rung.words.trim() !== '' && (
                <div className={classes.rated}>
                  <TenSelect
                    label={measure.prompt}
                    low={measure.low}
                    high={measure.high}
                    value={rung.level}
                    onChange={(level) => change(place, { level })}
                  />
                  {place > 0 && (
                    <Button
                      variant="subtle"
                      leftSection={<IconArrowUp size={20} aria-hidden />}
                      aria-label={t('portal.step.rungUpNamed', { number: place + 1 })}
                      onClick={() => moveUp(place)}
                    >
                      {t('portal.step.rungUp')}
                    </Button>
                  )}
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p ref={said} role="status" className="unseen" />
    </>
  );
}
