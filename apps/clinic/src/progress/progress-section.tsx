import type { ProgressDto } from '@app/api-client/clinic';
import { Card, EmptyState, Loaded, Section } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { loadableOf } from '../api/loadable';
import { progressQuery } from '../api/queries';
import { t } from '../words';
import { ProgressCharts } from './progress-charts';
import { type Range, RANGES } from './range';
import { RangeChoice } from './range-choice';

/** What changed over time, in what the client shares. */
export function ProgressSection(props: { clientId: string; clientName: string }) {
  const { clientId, clientName } = props;
  const progress = useQuery(progressQuery(clientId));
  const [range, setRange] = useState<Range>('quarter');
  const loaded = loadableOf(progress);
  const isDrawn = loaded.state === 'ready' && hasAny(loaded.value);
  return (
    <Section
      title={t('clinic.progress.title')}
      aside={
        isDrawn && (
          <RangeChoice
            legend={t('clinic.progress.range')}
            ranges={RANGES.map((id) => ({ id, words: t(`clinic.progress.${id}`) }))}
            value={range}
            onChange={setRange}
          />
        )
      }
    >
      <Loaded of={loaded} lines={6}>
        {(found) =>
          hasAny(found) ? (
            <ProgressCharts
              progress={found}
              range={range}
              clientName={clientName}
              onAll={() => setRange('all')}
            />
          ) : (
            <Card>
              <EmptyState
                title={t('clinic.progress.empty')}
                body={t('clinic.progress.emptyBody', { name: clientName })}
              />
            </Card>
          )
        }
      </Loaded>
    </Section>
  );
}

/** Whether one reading at least can be drawn. */
function hasAny({ distress, scales }: ProgressDto): boolean {
  return (
    scales.length > 0 ||
    distress.some(
      ({ before, after, presenceAfter }) =>
        before !== null || after !== null || presenceAfter !== null,
    )
  );
}
