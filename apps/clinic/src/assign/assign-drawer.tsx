import type { ClientDto, ClientExercisesDto, ExerciseCardDto } from '@app/api-client/clinic';
import type { Exercise, Tailoring } from '@app/exercises';
import { Intensity, Loaded, type Loadable } from '@app/ui';
import { Button, Drawer } from '@mantine/core';
import { t } from '../words';
import { AssignForm } from './assign-form';
import { Caution } from './caution';
import { givenInWords } from './exercise-entries';
import { ExercisePicker } from './exercise-picker';
import { MeasureHints } from './measure-hints';
import { PhonePreview } from './phone-preview';
import { Sources } from './sources';
import { TailoredLine } from './tailored-line';
import { comesTo } from './tailorings';
import { type AssignTerms, termsFor } from './terms';
import classes from './assign.module.css';

export type AssignDrawerProps = {
  isOpen: boolean;
  /** Puts the form aside; what is in it stays. */
  onClose: () => void;
  onCancel: () => void;
  client: ClientDto;
  exercises: Loadable<ExerciseCardDto[]>;
  before: ClientExercisesDto | undefined;
  pickedId: string | null;
  /** The picked exercise whole. */
  picked: Loadable<Exercise>;
  onPick: (exerciseId: string) => void;
  /** What is left out of it, or reworded, as it is typed. */
  tailoring: Tailoring;
  onTailoring: (tailoring: Tailoring) => void;
  terms: AssignTerms;
  /** Of a picked measure: the least days from one time to the next; null for an exercise. */
  atLeastDays: number | null;
  onTerms: (part: Partial<AssignTerms>) => void;
  isPlanOpen: boolean;
  onPlanOpen: (isOpen: boolean) => void;
  problem: string | null;
  onAssign: () => void;
};

/** Pick, look, assign: three clicks from a client's page. Why and when stand between, and may stay open. */
export function AssignDrawer(props: AssignDrawerProps) {
  const { client, pickedId, picked } = props;
  return (
    <Drawer
      opened={props.isOpen}
      onClose={props.onClose}
      position="right"
      size="78rem"
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
      <div className={classes.columns} data-picked={pickedId !== null || undefined}>
        <ExercisePicker
          exercises={props.exercises}
          before={props.before}
          pickedId={pickedId}
          onPick={props.onPick}
        />
        {pickedId ? (
          <Loaded of={picked} lines={6}>
            {(exercise) => <Picked key={exercise.id} exercise={exercise} {...props} />}
          </Loaded>
        ) : (
          <p className={classes.quiet}>{t('clinic.assign.pickFirst')}</p>
        )}
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

/** The picked exercise: what to weigh and to say about it, and how the client will meet it. */
function Picked({ exercise, ...props }: AssignDrawerProps & { exercise: Exercise }) {
  const given = props.before?.given.find(({ exerciseId }) => exerciseId === exercise.id);
  return (
    <>
      <div
        className={classes.terms}
        tabIndex={0}
        role="region"
        aria-label={t('clinic.assign.picked')}
      >
        <div>
          <h3>{exercise.title}</h3>
          <p className={classes.meta}>
            <span>{t('clinic.minutes', { minutes: exercise.minutes })}</span>
            <Intensity level={exercise.intensity} />
            {given && <span data-open={given.isOpen || undefined}>{givenInWords(given)}</span>}
          </p>
        </div>
        <Caution exercise={exercise} />
        {props.atLeastDays !== null && (
          <MeasureHints
            client={props.client}
            terms={props.terms}
            atLeastDays={props.atLeastDays}
            given={given}
          />
        )}
        {isOnlyEnglish(props, exercise) && (
          <p className={classes.hint}>
            {t('clinic.assign.onlyEnglish', {
              name: props.client.name,
              language: t(`clinic.language.${props.client.language}`),
            })}
          </p>
        )}
        <TailoredLine of={comesTo(exercise, props.tailoring)} clientName={props.client.name} />
        <AssignForm
          client={props.client}
          terms={props.terms}
          atLeastDays={props.atLeastDays}
          onTerms={props.onTerms}
          isPlanOpen={props.isPlanOpen}
          onPlanOpen={props.onPlanOpen}
          problem={props.problem}
          onSubmit={props.onAssign}
        />
        <Sources exercise={exercise} />
      </div>
      <div className={classes.phone}>
        <PhonePreview
          exercise={exercise}
          terms={termsFor(props.terms, props.atLeastDays)}
          tailoring={props.tailoring}
          clientName={props.client.name}
          onTailoring={props.onTailoring}
        />
      </div>
    </>
  );
}

/** Whether the client would read it in another language than their own. */
function isOnlyEnglish(
  { client, exercises }: Pick<AssignDrawerProps, 'client' | 'exercises'>,
  { id }: Exercise,
): boolean {
  const cards = exercises.state === 'ready' ? exercises.value : [];
  return cards.some((card) => card.id === id && !card.languages.includes(client.language));
}
