import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { loadableOf } from '../api/loadable';
import { programmesQuery } from '../programmes/programme-queries';
import { OneExercise } from './one-exercise';
import { OneProgramme, ToProgramme } from './one-programme';
import { ProgrammesScreen } from './programmes-screen';

export function ProgrammesRoute() {
  const { programme, exercise } = useSearch({ from: '/signed-in/library/programmes' });
  const programmes = useQuery(programmesQuery);
  return (
    <ProgrammesScreen programmes={loadableOf(programmes)} pickedId={programme ?? null}>
      {programme &&
        (exercise ? (
          <OneExercise key={exercise} id={exercise} back={<ToProgramme id={programme} />} />
        ) : (
          <OneProgramme key={programme} id={programme} />
        ))}
    </ProgrammesScreen>
  );
}
