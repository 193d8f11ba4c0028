import type { FeelingsAnswer, FeltFeeling } from '@app/exercises';
import { ChoiceInput, ScaleInput } from '@app/ui';
import { TextInput } from '@mantine/core';
import { t } from '../words';
import { freeText } from './free-text';
import type { StepControlProps } from './step-control';
import classes from './steps.module.css';

const idOf = (felt: FeltFeeling): string | null => ('feeling' in felt ? felt.feeling : null);
const ownIn = (answer: FeelingsAnswer): string =>
  answer.reduce((found, felt) => ('own' in felt ? felt.own : found), '');

/** Several feelings, each with how strong it is, and room for a word of one's own. */
export function FeelingsControl(props: StepControlProps<'feelings', FeelingsAnswer>) {
  const { step } = props;
  const answer = props.value ?? [];
  const set = (next: FeelingsAnswer) => props.onChange(next.length > 0 ? next : null);
  const label = (felt: FeltFeeling) =>
    'own' in felt
      ? felt.own
      : (step.feelings.find((feeling) => feeling.id === felt.feeling)?.label ?? felt.feeling);

  const choose = (ids: string[]) =>
    set([
      ...answer.filter((felt) => 'own' in felt || ids.includes(felt.feeling)),
      ...ids
        .filter((id) => !answer.some((felt) => idOf(felt) === id))
        .map((feeling) => ({ feeling })),
    ]);
  const writeOwn = (own: string) => {
    const before = answer.find((felt) => 'own' in felt);
    const others = answer.filter((felt) => !('own' in felt));
    set(own ? [...others, { ...before, own }] : others);
  };

  return (
    <div className={classes.feelings}>
      <p className={classes.example}>{t('portal.step.several')}</p>
      <ChoiceInput
        kind="multi"
        inRow
        legend={step.prompt}
        choices={step.feelings}
        value={answer.flatMap((felt) => idOf(felt) ?? [])}
        onChange={choose}
        describedBy={props.describedBy}
      />
      <TextInput
        label={t('portal.step.ownFeeling')}
        {...freeText}
        maxLength={60}
        value={ownIn(answer)}
        onChange={(event) => writeOwn(event.currentTarget.value)}
      />
      {answer.map((felt, place) => (
        <ScaleInput
          key={idOf(felt) ?? 'own'}
          legend={t('portal.step.howStrong', { feeling: label(felt) })}
          legendIsShown
          anchors={[
            { at: 0, words: t('portal.step.strength.low') },
            { at: 10, words: t('portal.step.strength.high') },
          ]}
          value={felt.strength ?? null}
          onChange={(strength) =>
            set(answer.map((other, at) => (at === place ? { ...other, strength } : other)))
          }
        />
      ))}
    </div>
  );
}
