import { LANGUAGES } from '@app/exercises';
import { Button } from '@mantine/core';
import { t } from '../words';
import classes from './language.module.css';
import { speak } from './speak';
import { useLanguage } from './spoken';

/** Before anybody has signed in: each language by its own name, the one on the screen left out. */
export function LanguageButtons() {
  const shown = useLanguage();
  return (
    <div className={classes.buttons}>
      {LANGUAGES.filter((one) => one !== shown).map((language) => (
        <Button
          key={language}
          variant="subtle"
          lang={language}
          onClick={() => void speak(language)}
        >
          {t(`portal.language.${language}`)}
        </Button>
      ))}
    </div>
  );
}
