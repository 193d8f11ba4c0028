import { t } from '../words';
import { chordName } from './chord-name';
import classes from './keys.module.css';

const rows = [
  { keys: () => [chordName('K')], words: 'clinic.keys.search' },
  { keys: () => ['/'], words: 'clinic.keys.filter' },
  { keys: () => ['J', 'K'], words: 'clinic.keys.rows' },
  { keys: () => ['Enter'], words: 'clinic.keys.open' },
  { keys: () => ['A'], words: 'clinic.keys.assign' },
  { keys: () => ['E'], words: 'clinic.keys.read' },
  { keys: () => [chordName('.')], words: 'clinic.keys.veil' },
  { keys: () => ['?'], words: 'clinic.keys.help' },
] as const;

/** What the keyboard does, each key with its words. */
export function ShortcutList() {
  return (
    <dl className={`bare ${classes.list}`}>
      {rows.map(({ keys, words }) => (
        <div key={words}>
          <dt>
            {keys().map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(words)}</dd>
        </div>
      ))}
    </dl>
  );
}
