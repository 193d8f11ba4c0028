import { Button } from '@mantine/core';
import { ReachSomeone } from '../care/reach-someone';
import { SteadyLink } from '../layout/steady-link';
import { t } from '../words';
import classes from './work.module.css';

/** Beside the words for a time that is still hard: what they speak of, within reach. */
export function WhenHard({ onPause }: { onPause: () => void }) {
  return (
    <section className={classes.choicesBox} aria-labelledby="when-hard">
      <h2 id="when-hard" className={classes.gentle}>
        {t('portal.hard.title')}
      </h2>
      <div className={classes.stack}>
        <SteadyLink />
        <Button variant="default" onClick={onPause}>
          {t('portal.hard.tooMuch')}
        </Button>
      </div>
      <ReachSomeone />
    </section>
  );
}
