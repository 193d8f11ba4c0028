import { Loaded, Section } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { loadableOf } from '../api/loadable';
import { responseScoresQuery } from '../api/queries';
import { ScoreSheet } from './score-sheet';

/** The scores in a response, beside its answers. */
export function ResponseScores({ responseId }: { responseId: string }) {
  const scores = useQuery(responseScoresQuery(responseId));
  return (
    <Loaded of={loadableOf(scores)} lines={4}>
      {(readings) =>
        readings.map((reading) => (
          <Section key={reading.stepId} title={reading.score.shortTitle}>
            <ScoreSheet reading={reading} />
          </Section>
        ))
      }
    </Loaded>
  );
}
