import type { OwnProgrammeStepDto } from '@app/api-client/portal';
import { Button } from '@mantine/core';
import { problemWords } from '../api/problem-words';
import { t } from '../words';
import { named, useProgrammeAct } from './programme-query';
import classes from './programme.module.css';

type TakeUpProps = { runId: string; step: OwnProgrammeStepDto; name: string };

/** A step that was put off, with the way back to it. */
export function TakeUp({ runId, step, name }: TakeUpProps) {
  const say = useProgrammeAct(runId);
  return (
    <li>
      <span className={classes.words}>
        <strong>{step.title}</strong>
        {!step.canTakeUp && (
          <span className={classes.small}>{t('portal.programme.withThem', { name })}</span>
        )}
        <span role="alert" className={say.isError ? classes.problem : 'unseen'}>
          {say.isError && problemWords(say.error)}
        </span>
      </span>
      {step.canTakeUp && (
        <Button
          variant="subtle"
          loading={say.isPending}
          aria-label={t('portal.programme.takeUpOf', { title: step.title })}
          onClick={() => say.mutate(named({ act: 'take-up', stepId: step.id }))}
        >
          {t('portal.programme.takeUp')}
        </Button>
      )}
    </li>
  );
}
