import type { JoinPortalDto } from '@app/api-client/portal';
import { ChoiceInput, fieldsOf } from '@app/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { NewPasswordField } from '../account/new-password-field';
import { t } from '../words';
import classes from '../sign-in/sign-in.module.css';

/** How somebody wants to come in from now on. */
export type Chosen = Omit<JoinPortalDto, 'token'>;

const ways = ['code', 'both', 'password'] as const;

type Way = (typeof ways)[number];

/** Three ways of equal weight; the last one keeps mail out of it, and says what that costs. */
export function JoinForm({ isBusy, onJoin }: { isBusy: boolean; onJoin: (given: Chosen) => void }) {
  const [way, setWay] = useState<Way>('code');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        const password = fieldsOf(event)('new-password');
        if (way === 'code') onJoin({ way });
        else onJoin({ way: 'password', password, alsoByMail: way === 'both' });
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
      {way !== 'code' && (
        <>
          <p>{t('portal.password.length')}</p>
          <NewPasswordField />
        </>
      )}
      <Button id="join" type="submit" disabled={isBusy}>
        {t('portal.join.on')}
      </Button>
    </form>
  );
}
