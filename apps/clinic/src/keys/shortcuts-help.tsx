import { Modal } from '@mantine/core';
import { useState } from 'react';
import { t } from '../words';
import { ShortcutList } from './shortcut-list';
import { useShortcut } from './use-shortcut';
import classes from './keys.module.css';

/** The list of keys, over any page, on `?`. */
export function ShortcutsHelp() {
  const [isOpen, setOpen] = useState(false);
  useShortcut({ key: '?' }, () => setOpen(true));
  return (
    <Modal
      opened={isOpen}
      onClose={() => setOpen(false)}
      title={t('clinic.keys.title')}
      centered
      closeButtonProps={{ 'aria-label': t('clinic.assign.close') }}
      classNames={{ title: classes.title, content: classes.content, header: classes.content }}
      transitionProps={{ duration: 0 }}
    >
      <ShortcutList />
    </Modal>
  );
}
