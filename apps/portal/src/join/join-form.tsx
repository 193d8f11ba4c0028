import type { JoinPortalDto } from '@app/api-client/portal';
import { ChoiceInput, fieldsOf } from '@app/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { NewPasswordField } from '../account/new-password-field';
import { t } from '../words';
import classes from '../sign-in/sign-in.module.css';

/** How somebody wants to come in from now on. */
export type Chosen = Omit<JoinPortalDto, 'token'>;

type Way = Chosen['way'];

const ways: Way[] = ['code', 'password'];

/** Two ways of equal weight. With a password of their own, mail can be kept out of it. */
export function JoinForm({ isBusy, onJoin }: { isBusy: boolean; onJoin: (given: Chosen) => void }) {
  const [way, setWay] = useState<Way>('code');
  const [alsoByMail, setAlsoByMail] = useState(true);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        const password = fieldsOf(event)('new-password');
        onJoin(way === 'code' ? { way } : { way, password, alsoByMail });
      }}
    >
      <ChoiceInput
        kind="single"
        legend={t('portal.join.how')}
        legendIsShown
        choices={ways.map((one) => ({
          id: one,
          label: t(`portal.join.${one}`),
          hint: t(`portal.join.${one}.hint`),
        }))}
        value={way}
        onChange={(chosen) => setWay(chosen as Way)}
      />
      {way === 'password' && (
        <>
          <NewPasswordField />
          <p>{t('portal.password.length')}</p>
          <ChoiceInput
            kind="multi"
            legend={t('portal.join.alsoByMail')}
            choices={[
              {
                id: 'yes',
                label: t('portal.join.alsoByMail'),
                hint: t('portal.join.alsoByMail.hint'),
              },
            ]}
            value={alsoByMail ? ['yes'] : []}
            onChange={(chosen) => setAlsoByMail(chosen.includes('yes'))}
          />
        </>
      )}
      <Button id="join" type="submit" disabled={isBusy}>
        {t('portal.join.on')}
      </Button>
    </form>
  );
}
