import type { ClientDto, ExerciseCardDto } from '@app/api-client/clinic';
import type { Exercise } from '@app/exercises';
import { Loaded, type Loadable } from '@app/ui';
import { Button, Drawer } from '@mantine/core';
import { t } from '../words';
import { AssignForm, type AssignTerms } from './assign-form';
import { ExercisePicker } from './exercise-picker';
import { Caution, ExercisePreview } from './exercise-preview';
import classes from './assign.module.css';

export type AssignDrawerProps = {
  isOpen: boolean;
  /** Puts the form aside; what is in it stays. */
  onClose: () => void;
  onCancel: () => void;
  client: ClientDto;
  exercises: Loadable<ExerciseCardDto[]>;
  pickedId: string | null;
  /** The picked exercise whole. */
  picked: Loadable<Exercise>;
  onPick: (exerciseId: string) => void;
  terms: AssignTerms;
  onTerms: (part: Partial<AssignTerms>) => void;
  problem: string | null;
  onAssign: () => void;
};

/** Search, pick, look, assign: three clicks from a client's page. */
export function AssignDrawer(props: AssignDrawerProps) {
  const { client, pickedId, picked } = props;
  return (
    <Drawer
      opened={props.isOpen}
      onClose={props.onClose}
      position="right"
      size="64rem"
      title={t('clinic.assign.title', { name: client.name })}
      closeButtonProps={{ 'aria-label': t('clinic.assign.close') }}
      classNames={{
        title: classes.title,
        body: classes.body,
        content: classes.content,
        header: classes.header,
      }}
      transitionProps={{ transition: 'fade', duration: 150, exitDuration: 0 }}
    >
      <div className={classes.columns}>
        <ExercisePicker exercises={props.exercises} pickedId={pickedId} onPick={props.onPick} />
        <div
          className={classes.right}
          tabIndex={0}
          role="region"
          aria-label={t('clinic.assign.picked')}
        >
          {pickedId ? (
            <>
              {picked.state === 'ready' && <Caution exercise={picked.value} />}
              <AssignForm
                client={client}
                terms={props.terms}
                onTerms={props.onTerms}
                problem={props.problem}
                onSubmit={props.onAssign}
              />
              <Loaded of={picked} lines={6}>
                {(exercise) => <ExercisePreview exercise={exercise} />}
              </Loaded>
            </>
          ) : (
            <p className={classes.quiet}>{t('clinic.assign.pickFirst')}</p>
          )}
        </div>
      </div>
      <div className={classes.foot}>
        <Button variant="default" onClick={props.onCancel}>
          {t('clinic.assign.cancel')}
        </Button>
        <Button type="submit" form="assign" disabled={!pickedId || picked.state !== 'ready'}>
          {t('clinic.assign')}
        </Button>
      </div>
    </Drawer>
  );
}
