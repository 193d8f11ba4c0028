import { Button } from '@mantine/core';
import { problemWords } from '../api/problem-words';
import { t } from '../words';
import { named, type OwnProgrammeDto, useProgrammeAct } from './programme-query';
import classes from './programme.module.css';

/** Lets the programme rest, and go on again. What the therapist paused is theirs to let go on. */
export function PausePart({ programme, name }: { programme: OwnProgrammeDto; name: string }) {
  const say = useProgrammeAct(programme.id);
  const { pausedBy, holds } = programme;
  const isPaused = pausedBy.includes('client');
  // What rests already, after too much or by the therapist, is offered no second rest.
  if (!isPaused && holds.length > 0 && !say.isSuccess) return null;
  const isTheirs =
    pausedBy.includes('member') || holds.some((hold) => hold === 'talk' || hold === 'too-much');
  const said = isTheirs ? 'portal.programme.yoursIsOver' : 'portal.programme.goesOn';
  const goOn = isTheirs ? 'portal.programme.endMine' : 'portal.programme.goOn';
  return (
    <div className={classes.quiet}>
      {!isPaused && <p className={classes.small}>{t('portal.programme.pauseSays', { name })}</p>}
      <p role="status" className={say.isSuccess || say.isError ? classes.small : 'unseen'}>
        {say.isError
          ? problemWords(say.error)
          : say.isSuccess && t(isPaused ? 'portal.programme.paused' : said, { name })}
      </p>
      <Button
        variant={isPaused ? 'light' : 'subtle'}
        loading={say.isPending}
        onClick={() => say.mutate(named({ act: 'pace', isPaused: !isPaused }))}
      >
        {t(isPaused ? goOn : 'portal.programme.pause')}
      </Button>
    </div>
  );
}
