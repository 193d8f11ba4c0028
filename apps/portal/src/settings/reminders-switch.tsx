import { careChangePreferences, careGetPreferences } from '@app/api-client/portal';
import { ChoiceInput, Loaded, SavedNote } from '@app/ui';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call';
import { loadable } from '../api/loadable';
import { problemWords } from '../api/problem-words';
import { queries } from '../api/queries';
import { t } from '../words';

/** What the client has settled for themselves. Another device may have changed it since. */
const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: () => call(careGetPreferences()),
  staleTime: 0,
});

/** Whether mails come. Kept at once; nothing is said to be so before the server has confirmed it. */
export function RemindersSwitch() {
  const preferences = useQuery(preferencesQuery);
  // What was chosen, while its answer is awaited.
  const [wanted, setWanted] = useState<boolean>();
  const change = useMutation({
    // One after the other: what was chosen last is what stays.
    scope: { id: 'preferences' },
    mutationFn: async (hasReminders: boolean) => {
      // An answer that was asked for before must not come in after this and undo it on the page.
      await queries.cancelQueries(preferencesQuery);
      return call(careChangePreferences({ body: { hasReminders } }));
    },
    onSuccess: (kept) => queries.setQueryData(preferencesQuery.queryKey, kept),
  });
  const choose = (hasReminders: boolean) => {
    setWanted(hasReminders);
    change.mutate(hasReminders, { onSettled: () => setWanted(undefined) });
  };
  return (
    <Loaded of={loadable(preferences, ({ hasReminders }) => hasReminders)} lines={1}>
      {(isOn) => (
        <>
          <ChoiceInput
            kind="multi"
            legend={t('portal.more.mails')}
            choices={[
              { id: 'on', label: t('portal.more.mails.on'), hint: t('portal.more.mails.says') },
            ]}
            value={(wanted ?? isOn) ? ['on'] : []}
            onChange={(chosen) => choose(chosen.includes('on'))}
          />
          {change.isSuccess && (
            <SavedNote saved={{ state: 'saved', at: new Date(change.submittedAt) }} />
          )}
          <p role="alert" className={change.isError ? undefined : 'unseen'}>
            {change.isError &&
              `${t(isOn ? 'portal.more.mails.stillOn' : 'portal.more.mails.stillOff')} ${problemWords(change.error)}`}
          </p>
        </>
      )}
    </Loaded>
  );
}
