import type { NewPracticeDto } from '@app/api-client/clinic';
import { Card, ChoiceInput, fieldsOf, FormErrorSummary, type FieldProblem } from '@app/ui';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PasswordField } from '../sign-in/password-field';
import { t } from '../words';
import { HomeworkWordField, type HomeworkWord } from './homework-word-field';
import { ZoneField } from './zone-field';
import classes from '../sign-in/sign-in.module.css';

/** The inputs of `PracticeForm`, by the fields of the request. */
export const practiceFields = {
  practiceName: 'practice-name',
  zone: 'zone',
  homeworkWord: 'homework-word',
  name: 'own-name',
  email: 'email',
  password: 'password',
};

type PracticeFormProps = {
  submit: string;
  problems: FieldProblem[];
  isBusy: boolean;
  onSubmit: (given: NewPracticeDto) => void;
};

/** A practice to be and its owner: the same questions whether it signs up or is the first one. */
export function PracticeForm({ submit, problems, isBusy, onSubmit }: PracticeFormProps) {
  const [isTherapist, setTherapist] = useState(true);
  return (
    <>
      <FormErrorSummary problems={problems} />
      <form
        className={classes.form}
        onSubmit={(event) => {
          const field = fieldsOf(event);
          onSubmit({
            practiceName: field('practice-name'),
            zone: field('zone'),
            homeworkWord: field('homework-word') as HomeworkWord,
            name: field('own-name'),
            email: field('email'),
            password: field('password'),
            isTherapist,
          });
        }}
      >
        <Card labelledBy="the-practice">
          <h2 id="the-practice">{t('clinic.newPractice.practice')}</h2>
          <TextInput
            id="practice-name"
            name="practice-name"
            label={t('clinic.newPractice.name')}
            autoComplete="organization"
            maxLength={120}
            required
            withAsterisk={false}
          />
          <ZoneField id="zone" label={t('clinic.newPractice.zone')} />
          <HomeworkWordField id="homework-word" />
        </Card>
        <Card labelledBy="its-owner">
          <h2 id="its-owner">{t('clinic.newPractice.you')}</h2>
          <TextInput
            id="own-name"
            name="own-name"
            label={t('clinic.newPractice.ownName')}
            autoComplete="name"
            maxLength={120}
            required
            withAsterisk={false}
          />
          <TextInput
            id="email"
            name="email"
            type="email"
            label={t('clinic.newPractice.email')}
            description={t('clinic.newPractice.emailHint')}
            autoComplete="username"
            required
            withAsterisk={false}
          />
          <PasswordField id="password" label={t('clinic.newPractice.password')} isNew />
          <ChoiceInput
            kind="multi"
            legend={t('clinic.newPractice.isTherapist')}
            choices={[
              {
                id: 'yes',
                label: t('clinic.newPractice.isTherapist'),
                hint: t('clinic.newPractice.isTherapistHint'),
              },
            ]}
            value={isTherapist ? ['yes'] : []}
            onChange={(chosen) => setTherapist(chosen.includes('yes'))}
          />
        </Card>
        <div className={classes.actions}>
          <Button type="submit" disabled={isBusy}>
            {submit}
          </Button>
        </div>
      </form>
    </>
  );
}
