import { careChangePreferences } from '@app/api-client/portal';
import { LANGUAGES, type Language } from '@app/exercises';
import { ChoiceInput } from '@app/ui';
import { useMutation } from '@tanstack/react-query';
import { call } from '../api/call';
import { problemWords } from '../api/problem-words';
import { queries } from '../api/queries';
import { t } from '../words';
import { speak, wordsIn } from './speak';
import { useLanguage } from './spoken';

/** In which language everything here is: pages, exercises where there are any in it, and mails. */
export function LanguageChoice() {
  const shown = useLanguage();
  const change = useMutation({
    // Behind one another: the last choice is the one that is kept.
    scope: { id: 'preferences' },
    mutationFn: async (language: Language) => {
      // Before the server is told: what cannot be shown is not kept either.
      await wordsIn(language);
      return call(careChangePreferences({ body: { language } }));
    },
    onSuccess: async ({ language }) => {
      await speak(language);
      // Titles and exercises come from the server in the language that is kept there.
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <ChoiceInput
        kind="single"
        inRow
        legend={t('portal.language')}
        choices={LANGUAGES.map((id) => ({ id, label: t(`portal.language.${id}`) }))}
        value={change.isPending ? change.variables : shown}
        onChange={(id) => change.mutate(id as Language)}
      />
      <p role="alert" className={change.isError ? undefined : 'unseen'}>
        {change.isError && `${t('portal.language.still')} ${problemWords(change.error)}`}
      </p>
    </>
  );
}
