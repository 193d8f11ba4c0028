import { practiceChange, type ChangePracticeDto, type PracticeDto } from '@app/api-client/clinic';
import { Card, fieldsOf, FormErrorSummary } from '@app/ui';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { practiceQuery } from '../api/practice-queries';
import { call } from '../api/problem';
import { Checkbox } from '../assign/checkbox';
import { sessionQuery } from '../session/session-query';
import { problemsOf } from '../sign-in/form-problems';
import { HomeworkWordField, type HomeworkWord } from '../sign-up/homework-word-field';
import { ZoneField } from '../sign-up/zone-field';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import classes from './practice.module.css';

/** What the practice is called, whose clock it goes by, and its word for homework. */
export function SettingsForm({ practice }: { practice: PracticeDto }) {
  const queries = useQueryClient();
  const [needsApproval, setNeedsApproval] = useState(practice.exercisesNeedApproval);
  const change = useMutation({
    mutationFn: (body: ChangePracticeDto) => call(practiceChange({ body })),
    onSuccess: (changed) => {
      queries.setQueryData(practiceQuery.queryKey, changed);
      // Its name stands in the frame of every page.
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      toast(t('clinic.practice.saved'));
    },
  });
  return (
    <Card>
      <FormErrorSummary
        problems={problemsOf(change.error, {
          name: 'practice-name',
          zone: 'zone',
          homeworkWord: 'homework-word',
        })}
      />
      <form
        className={classes.form}
        onSubmit={(event) => {
          const field = fieldsOf(event);
          change.mutate({
            name: field('practice-name'),
            zone: field('zone'),
            homeworkWord: field('homework-word') as HomeworkWord,
            exercisesNeedApproval: needsApproval,
          });
        }}
      >
        <TextInput
          id="practice-name"
          name="practice-name"
          label={t('clinic.newPractice.name')}
          defaultValue={practice.name}
          maxLength={120}
          required
          withAsterisk={false}
        />
        <ZoneField id="zone" label={t('clinic.newPractice.zone')} value={practice.zone} />
        <HomeworkWordField id="homework-word" value={practice.homeworkWord} />
        <Checkbox
          label={t('clinic.practice.needApproval')}
          hint={t('clinic.practice.needApprovalHint')}
          isChecked={needsApproval}
          onChange={setNeedsApproval}
        />
        <div className={classes.actions}>
          <Button type="submit" disabled={change.isPending}>
            {t('clinic.practice.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
