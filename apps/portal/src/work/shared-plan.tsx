import { type OwnPlanDto, type ShareDto, workKeepPlan } from '@app/api-client/portal';
import { Section } from '@app/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../api/call';
import { ShareFailure } from '../keeping/share-words';
import { useShareSwitch } from '../keeping/use-share-switch';
import { t } from '../words';
import { ownPlanOf } from './own-plan-desk';
import type { Work } from './work-query';
import classes from './work.module.css';
import { inWords } from './in-words';

type SharedPlanProps = { work: Work; name: string };
type Parts = Partial<Pick<OwnPlanDto, 'when' | 'where' | 'how' | 'obstacle'>>;

/** A plan of the client's own that is still shared when the work is over, and the way to take it back. */
export function SharedPlan({ work, name }: SharedPlanProps) {
  const { step, keeper } = ownPlanOf(work);
  // What was kept last on this page, or fetched; from then on only the button below changes it.
  const [{ value, sharing }] = useState(keeper.content);
  const share = useShareSwitch(({ id }: ShareDto) =>
    call(
      workKeepPlan({
        path: { id: work.assignment.id },
        body: { writeId: id, isShared: false, ...wordsOf(value as Parts | null) },
      }),
    ),
  );
  if (value === null || sharing === 'private') return null;
  const isOver = share.done === 'private';
  return (
    <Section title={step.prompt}>
      <p className={classes.lines}>{inWords(step, value)}</p>
      <p role="status">
        {isOver
          ? `${t('portal.share.stopped')} ${t('portal.share.stays')}`
          : t('portal.plan.sharedNow', { name })}
      </p>
      {!isOver && (
        <div>
          <Button
            variant="default"
            disabled={share.isBusy}
            aria-label={t('portal.shares.act', { act: t('portal.share.stop'), what: step.prompt })}
            onClick={() => share.set('private')}
          >
            {t('portal.share.stop')}
          </Button>
        </div>
      )}
      <ShareFailure share={share} still={t('portal.share.stillShared')} />
    </Section>
  );
}

/** The parts that say anything, as they are sent. */
function wordsOf(parts: Parts | null): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts ?? {}).flatMap(([part, words]) => (words ? [[part, words]] : [])),
  );
}
