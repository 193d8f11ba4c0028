import { IconLock, IconUsers } from '@tabler/icons-react';
import { t } from '../locales/words';
import classes from './choices.module.css';

export type Sharing = 'private' | 'shared';

/** Who sees an entry: word, icon and colour, all three. `name` is the person it is shared with. */
export function SharingChip({ sharing, name }: { sharing: Sharing; name: string }) {
  const Icon = sharing === 'private' ? IconLock : IconUsers;
  return (
    <span className={classes.chip} data-sharing={sharing}>
      <Icon size={18} aria-hidden />
      <span>
        {sharing === 'private' ? t('ui.sharing.onlyMe') : t('ui.sharing.shared', { name })}
      </span>
    </span>
  );
}
