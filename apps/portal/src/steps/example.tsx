import { t } from '../words';
import classes from './steps.module.css';

/** An example under a field, where the exercise has one: never inside it, where it would vanish. */
export function Example({ text }: { text?: string }) {
  if (!text) return null;
  return <p className={classes.example}>{t('portal.step.example', { text })}</p>;
}
