import type { PracticeDto } from '@app/api-client/clinic';
import { Card } from '@app/ui';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { t } from '../words';
import classes from './practice.module.css';

type Step = PracticeDto['gettingStarted'][number];

/** Where the list for emergencies is begun: on this very page. */
export const ADD_CONTACT_ID = 'crisis-add';

const PLACES = {
  'invite-therapist': '/practice/people/new',
  'add-client': '/clients/new',
  'invite-client': '/practice/clients',
} as const;

/** What a new practice has still to do. Each line goes by itself once it is done. */
export function GettingStarted({ steps }: { steps: Step[] }) {
  const navigate = useNavigate();
  const begin = (step: Step) => {
    if (step === 'crisis-contacts') return document.getElementById(ADD_CONTACT_ID)?.focus();
    void navigate({ to: PLACES[step] });
  };
  return (
    <Card>
      <ol className={`bare ${classes.steps}`}>
        {steps.map((step) => (
          <li key={step} className={classes.step}>
            <span className={classes.stepWords}>
              <strong>{t(`clinic.practice.start.${step}`)}</strong>
              <span className={classes.soft}>{t(`clinic.practice.start.${step}.body`)}</span>
            </span>
            <Button
              variant="default"
              aria-label={t(`clinic.practice.start.${step}`)}
              onClick={() => begin(step)}
            >
              {t(`clinic.practice.start.${step}.do`)}
            </Button>
          </li>
        ))}
      </ol>
    </Card>
  );
}
