import { t } from '../words';
import { callable } from './callable';
import classes from './care.module.css';
import { keptContacts } from './kept-contacts';

/** Whom to turn to at once: the practice's own list where this device has it, and always one sentence. */
export function ReachSomeone() {
  const contacts = keptContacts();
  return (
    <>
      <p>{t('portal.danger')}</p>
      {contacts.length > 0 && (
        <ul className={`bare ${classes.contacts}`}>
          {contacts.map(({ name, how, when }) => {
            const link = callable(how);
            return (
              <li key={name + how}>
                <strong>{name}</strong>
                {link ? <a href={link}>{how}</a> : <span>{how}</span>}
                {when && <span className={classes.hint}>{when}</span>}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
