import type { ResponseDto } from '@app/api-client/clinic';
import { dayAndTime } from '@app/ui';
import { Button } from '@mantine/core';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { t } from '../words';
import classes from './response.module.css';

export type ReviewActionsProps = {
  response: ResponseDto;
  /** Whether anything else of the same client waits to be read. */
  hasNext: boolean;
  isBusy: boolean;
  /** Absent for those who may not. */
  onReview?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
};

/** One thing to do: mark it as read, or go on where it is. */
export function ReviewActions({ response, hasNext, isBusy, onReview, onNext }: ReviewActionsProps) {
  if (!response.reviewedAt && onReview)
    return (
      <Button onClick={onReview} disabled={isBusy} aria-keyshortcuts="e" title="E">
        {t(hasNext ? 'clinic.response.reviewAndNext' : 'clinic.response.review')}
      </Button>
    );
  return (
    <>
      {response.reviewedAt && (
        <span className={classes.reviewed}>
          <IconCheck size={18} aria-hidden />
          {t('clinic.response.reviewed', { at: dayAndTime(response.reviewedAt) })}
        </span>
      )}
      {onNext && (
        <Button
          variant="default"
          onClick={onNext}
          rightSection={<IconArrowRight size={16} aria-hidden />}
        >
          {t('clinic.response.next')}
        </Button>
      )}
    </>
  );
}
