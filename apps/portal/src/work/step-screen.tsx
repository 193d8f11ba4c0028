import type { Language, Step } from '@app/exercises';
import { FormErrorSummary, SavedNote, type Saved, type Sharing } from '@app/ui';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconPlayerPause } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { StepControl } from '../steps/registry';
import { t } from '../words';
import { EntrySharing } from './entry-sharing';
import { WhenHard } from './when-hard';
import classes from './work.module.css';

export type StepScreenProps = {
  step: Step;
  /** Of the exercise's words. */
  language: Language;
  /** "Step 3 of about 7": the second number may change with the answers. */
  place: { number: number; of: number };
  value: unknown;
  onChange: (value: unknown) => void;
  /** Lets go of the answer for good. */
  onErase: () => void;
  /** Absent on a step that is only read. */
  sharing?: {
    state: Sharing;
    name: string;
    onToggle?: (() => void) | undefined;
  };
  saved: Saved;
  /** Already in words; the answer stays as it is. */
  problem?: string;
  /** Absent on the first step. */
  onBack?: () => void;
  onPause: () => void;
  /** True on the words that a high reading leads to. */
  isHard?: boolean;
  onContinue: () => void;
  /** Absent on a step that is only read: there Continue says it all. */
  onSkip?: () => void;
  /** What was said at the step that this one builds on. */
  recalled?: string;
  /** Called when the focus leaves the control: the moment to save at once. */
  onBlur?: () => void;
};

/** One question. Everything else on the page is a way out of it. */
export function StepScreen(props: StepScreenProps) {
  const { step, language, sharing, place } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [step.id]);
  const helpId = step.help ? 'why' : undefined;
  return (
    <div className={classes.step}>
      <div className={classes.head}>
        {props.onBack ? (
          <Button
            variant="subtle"
            leftSection={<IconArrowLeft size={20} aria-hidden />}
            onClick={props.onBack}
          >
            {t('portal.step.back')}
          </Button>
        ) : (
          <span />
        )}
        <span className={classes.place}>{t('portal.step.place', place)}</span>
        <Button
          variant="subtle"
          leftSection={<IconPlayerPause size={20} aria-hidden />}
          onClick={props.onPause}
        >
          {t('portal.step.pause')}
        </Button>
      </div>
      <div className={classes.question} onBlur={props.onBlur}>
        <h1 ref={heading} tabIndex={-1} lang={language}>
          {step.prompt}
        </h1>
        {step.help && (
          <p id={helpId} lang={language} className={classes.why}>
            {step.help}
          </p>
        )}
        {props.recalled && (
          <figure className={classes.quote}>
            <figcaption>{t('portal.step.wroteBefore')}</figcaption>
            <blockquote className={classes.lines}>{props.recalled}</blockquote>
          </figure>
        )}
        <FormErrorSummary
          problems={props.problem ? [{ fieldId: 'control', message: props.problem }] : []}
        />
        <div id="control" lang={language} tabIndex={-1} className={classes.control}>
          <StepControl
            key={step.id}
            step={step}
            value={props.value}
            onChange={props.onChange}
            onErase={props.onErase}
            describedBy={helpId}
          />
        </div>
        {props.isHard && <WhenHard onPause={props.onPause} />}
        <div className={classes.under}>
          <SavedNote saved={props.saved} />
          {sharing && (
            <EntrySharing
              {...sharing}
              sharedHint={t('portal.step.sharedWhen', { name: sharing.name })}
            />
          )}
        </div>
      </div>
      <div className={classes.foot}>
        <div className={classes.footInner}>
          <Button onClick={props.onContinue}>{t('portal.step.continue')}</Button>
          {props.onSkip && (
            <Button variant="subtle" onClick={props.onSkip}>
              {t('portal.step.skip')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
