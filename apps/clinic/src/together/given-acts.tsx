import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { givenExerciseQuery } from '../api/queries';
import { wordsFor } from '../sign-in/form-problems';
import { t } from '../words';
import { PrintBlank, PrintButton } from './print-blank';
import { TogetherView } from './together-view';
import classes from './together.module.css';

type GivenActsProps = { assignmentId: string; title: string };

/** What can be done with an open assignment in the room: begin it together, or take it along on paper. */
export function GivenActs({ assignmentId, title }: GivenActsProps) {
  const [wish, setWish] = useState<'together' | 'paper' | null>(null);
  const { data, error } = useQuery({
    ...givenExerciseQuery(assignmentId),
    enabled: wish !== null,
  });
  const begin = () => setWish('together');
  return (
    <div>
      <div className={classes.acts}>
        <Button
          variant="subtle"
          leftSection={<IconUsers size={18} aria-hidden />}
          aria-label={t('clinic.together.beginOf', { title })}
          onClick={begin}
        >
          {t('clinic.together.begin')}
        </Button>
        {data ? (
          <PrintBlank exercise={data} title={title} isAtOnce={wish === 'paper'} />
        ) : (
          <PrintButton title={title} onPrint={() => setWish('paper')} />
        )}
      </div>
      {error && <p role="alert">{wordsFor(error)}</p>}
      {data && wish === 'together' && (
        <TogetherView exercise={data} onClose={() => setWish(null)} />
      )}
    </div>
  );
}
