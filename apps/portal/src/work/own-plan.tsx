import { SavedNote } from '@app/ui';
import type { PlanAnswer } from '@app/exercises';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { PlanControl } from '../steps/plan';
import { t } from '../words';
import { EntrySharing } from './entry-sharing';
import { ownPlanOf } from './own-plan-desk';
import type { Work } from './work-query';
import classes from './work.module.css';
import { problemInWords } from '../keeping/problem-in-words';

type OwnPlanProps = { work: Work; name: string };

/** Asks when and where this could fit. Folded: who wants to begin begins. */
export function OwnPlan({ work, name }: OwnPlanProps) {
  const [desk] = useState(() => ownPlanOf(work));
  useEffect(() => desk.load(work), [desk, work]);
  useSyncExternalStore(desk.subscribe, desk.version);
  const { keeper, step } = desk;
  const { value, sharing } = keeper.content;
  const [isOpen, setOpen] = useState(value !== null);
  return (
    <details
      className={classes.fold}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{step.prompt}</summary>
      <div className={classes.ownPlan} onBlur={() => desk.flush()}>
        <p>{t('portal.plan.ownWhy')}</p>
        <PlanControl
          step={step}
          value={value as PlanAnswer | null}
          onChange={(next) => keeper.change({ value: next })}
        />
        {keeper.problem && <p role="alert">{problemInWords(keeper.problem)}</p>}
        <SavedNote saved={keeper.saved} />
        <EntrySharing
          state={sharing}
          name={name}
          sharedHint={t('portal.plan.sharedNow', { name })}
          onToggle={() => keeper.change({ sharing: sharing === 'private' ? 'shared' : 'private' })}
        />
      </div>
    </details>
  );
}
