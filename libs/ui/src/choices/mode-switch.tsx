import { t } from '../locales/words';
import { useView } from '../view/view-context';
import type { ViewMode } from '../view/view-store';
import { ChoiceInput } from './choice-input';
import classes from './choices.module.css';

const modes: ViewMode[] = ['auto', 'light', 'dark', 'low-stimulation'];

/** Light, dark or low stimulation; stillness; the reading face. Takes effect at once and stays on this device. */
export function ModeSwitch() {
  const view = useView();
  const extras = [
    { id: 'still', label: t('ui.motion') },
    { id: 'readingFont', label: t('ui.readingFont') },
  ];
  return (
    <div className={classes.switches}>
      <ChoiceInput
        kind="single"
        inRow
        legend={t('ui.mode')}
        legendIsShown
        choices={modes.map((mode) => ({ id: mode, label: t(`ui.mode.${mode}`) }))}
        value={view.mode}
        onChange={(mode) => view.change({ mode: mode as ViewMode })}
      />
      <ChoiceInput
        kind="multi"
        legend={t('ui.mode.more')}
        choices={extras}
        value={[...(view.still ? ['still'] : []), ...(view.readingFont ? ['readingFont'] : [])]}
        onChange={(on) =>
          view.change({ still: on.includes('still'), readingFont: on.includes('readingFont') })
        }
      />
    </div>
  );
}
