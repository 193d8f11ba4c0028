import type { PersonDto } from '@app/api-client/clinic';
import { t } from '../words';
import classes from '../practice/practice.module.css';

/** How somebody stands: in words, with a colour that only backs them up. */
export function StateChip({ person: { state, hasSecondFactor } }: { person: PersonDto }) {
  if (state === 'active')
    return (
      <span className={classes.chips}>
        <span className={classes.chip} data-tone={hasSecondFactor ? 'moss' : 'amber'}>
          {t(hasSecondFactor ? 'clinic.people.twoStep' : 'clinic.people.noTwoStep')}
        </span>
      </span>
    );
  return (
    <span className={classes.chips}>
      <span className={classes.chip} data-tone={state === 'expired' ? 'amber' : undefined}>
        {t(`clinic.people.state.${state}`)}
      </span>
    </span>
  );
}
