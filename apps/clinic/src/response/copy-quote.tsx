import type { ResponseDto, SharedAnswerDto } from '@app/api-client/clinic';
import { dayAndTime } from '@app/ui';
import { Button } from '@mantine/core';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import classes from './response.module.css';

type CopyQuoteProps = { answer: SharedAnswerDto; response: ResponseDto };

/** Takes the words along with where they stand. No name: where they are pasted is not ours to know. */
export function CopyQuote({ answer, response }: CopyQuoteProps) {
  const copy = async () => {
    const quote = t('clinic.response.quote', {
      words: answer.words,
      prompt: answer.prompt,
      title: response.title,
      at: dayAndTime(response.submittedAt),
    });
    try {
      await navigator.clipboard.writeText(quote);
      toast(t('clinic.response.copied'));
    } catch {
      toast(t('clinic.response.notCopied'));
    }
  };
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      className={classes.copy}
      aria-label={t('clinic.response.copyOf', { prompt: answer.prompt })}
      onClick={() => void copy()}
    >
      {t('clinic.response.copy')}
    </Button>
  );
}
