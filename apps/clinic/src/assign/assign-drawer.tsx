import { Loaded, type Loadable } from '@app/ui';
import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import { t } from '../words';
import { AssignForm, type AssignTerms } from './assign-form';
import { ExercisePicker, type ExerciseEntry } from './exercise-picker';
import { ExercisePreview, type PreviewedExercise } from './exercise-preview';
import classes from './assign.module.css';

export type AssignDrawerProps = {
  isOpen: boolean;
  onClose: () => void;
  clientName: string;
  exercises: Loadable<ExerciseEntry[]>;
  /** The picked exercise whole; undefined while nothing is picked. */
  picked?: Loadable<PreviewedExercise>;
  onPick: (exerciseId: string) => void;
  isBusy?: boolean;
  problem?: string;
  onAssign: (exerciseId: string, terms: AssignTerms) => void;
};

/** Search, pick, look, assign: three clicks from a client's page. */
export function AssignDrawer(props: AssignDrawerProps) {
  const [pickedId, setPickedId] = useState<string | null>(null);
  const pick = (id: string) => {
    setPickedId(id);
    props.onPick(id);
  };
  return (
    <Drawer
      opened={props.isOpen}
      onClose={props.onClose}
      position="right"
      size="60rem"
      title={t('clinic.assign.title', { name: props.clientName })}
      closeButtonProps={{ 'aria-label': t('clinic.assign.close') }}
      classNames={{
        title: classes.title,
        body: classes.body,
        content: classes.content,
        header: classes.header,
      }}
      transitionProps={{ transition: 'fade', duration: 150 }}
    >
      <div className={classes.columns}>
        <Loaded of={props.exercises} lines={8}>
          {(entries) => <ExercisePicker entries={entries} pickedId={pickedId} onPick={pick} />}
        </Loaded>
        <div className={classes.right}>
          {props.picked && pickedId ? (
            <Loaded of={props.picked} lines={6}>
              {(exercise) => (
                <>
                  <ExercisePreview exercise={exercise} />
                  <AssignForm
                    clientName={props.clientName}
                    isBusy={props.isBusy}
                    problem={props.problem}
                    onSubmit={(terms) => props.onAssign(pickedId, terms)}
                  />
                </>
              )}
            </Loaded>
          ) : (
            <p className={classes.quiet}>{t('clinic.assign.pickFirst')}</p>
          )}
        </div>
      </div>
      <div className={classes.foot}>
        <Button variant="default" onClick={props.onClose}>
          {t('clinic.assign.cancel')}
        </Button>
        <Button
          type="submit"
          form="assign"
          disabled={!pickedId || props.picked?.state !== 'ready' || props.isBusy}
        >
          {t('clinic.assign')}
        </Button>
      </div>
    </Drawer>
  );
}
