import { LANGUAGES, type Language } from '@app/exercises';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../words';
import classes from './language.module.css';
import { ask } from './speak';
import { useLanguage } from './spoken';

/** Before anybody has signed in: each language by its own name, the one on the screen left out. */
export function LanguageButtons() {
  const shown = useLanguage();
  const [isStill, setStill] = useState(false);
  const choose = (language: Language) => {
    setStill(false);
    ask(language).catch(() => setStill(true));
  };
  return (
    <div>
      <div className={classes.buttons}>
        {LANGUAGES.filter((one) => one !== shown).map((language) => (
          <Button key={language} variant="subtle" lang={language} onClick={() => choose(language)}>
            {t(`portal.language.${language}`)}
          </Button>
        ))}
      </div>
      <p role="alert" className={isStill ? undefined : 'unseen'}>
        {isStill && t('portal.language.still')}
      </p>
    </div>
  );
}
