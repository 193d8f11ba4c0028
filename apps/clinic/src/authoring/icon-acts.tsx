import type { TablerIcon } from '@tabler/icons-react';
import classes from './authoring.module.css';

export type IconAct = {
  id?: string;
  label: string;
  Icon: TablerIcon;
  /** True where it would change nothing. */
  isOff?: boolean;
  run: () => void;
};

/** What can be done with one entry of a list, at its end. */
export function IconActs({ acts }: { acts: readonly IconAct[] }) {
  return (
    <div className={classes.acts}>
      {acts.map(({ id, label, Icon, isOff, run }) => (
        <button
          key={label}
          id={id}
          type="button"
          className={classes.act}
          aria-label={label}
          title={label}
          // Not `disabled`: that would drop the focus of whoever moves it by the keyboard.
          aria-disabled={isOff || undefined}
          onClick={run}
        >
          <Icon size={16} aria-hidden />
        </button>
      ))}
    </div>
  );
}
