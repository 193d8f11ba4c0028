import type { PracticeDto } from '@app/api-client/clinic';
import { NativeSelect } from '@mantine/core';
import { t } from '../words';

export type HomeworkWord = PracticeDto['homeworkWord'];

const words: HomeworkWord[] = ['practice', 'homework', 'between-session work', 'exercises'];

/** What the practice calls the work between sessions. */
export function HomeworkWordField({ id, value }: { id: string; value?: HomeworkWord }) {
  return (
    <NativeSelect
      id={id}
      name={id}
      label={t('clinic.newPractice.homeworkWord')}
      defaultValue={value ?? 'practice'}
      data={words.map((word) => ({ value: word, label: t(`clinic.homework.${word}`) }))}
    />
  );
}
