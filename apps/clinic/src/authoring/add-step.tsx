import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../words';
import { type Writable, WRITABLE } from './own-draft';
import classes from './authoring.module.css';

/** Another step at the end: first of which kind, then it is there. */
export function AddStep({ onAdd }: { onAdd: (kind: Writable) => void }) {
  const [kind, setKind] = useState<Writable>('short-answer');
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(kind);
      }}
    >
      <NativeSelect
        label={t('clinic.author.newStep')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as Writable)}
        data={WRITABLE.map((value) => ({ value, label: t(`clinic.author.kind.${value}`) }))}
      />
      <Button type="submit" variant="default" leftSection={<IconPlus size={16} aria-hidden />}>
        {t('clinic.author.addStep')}
      </Button>
    </form>
  );
}
