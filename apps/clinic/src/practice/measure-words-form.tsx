import { measuresLoad, type MeasureStateDto } from '@app/api-client/clinic';
import { fieldsOf, FormErrorSummary, type FieldProblem } from '@app/ui';
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 } from 'uuid';
import { call } from '../api/problem';
import { Checkbox } from '../assign/checkbox';
import { problemsOf } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import { fieldIdsOf, requestOf, type TypedMeasure, wantingIn, type Wanting } from './measure-words';
import classes from './practice.module.css';
import { useMeasuresChanged } from './use-measures-changed';

type MeasureWordsFormProps = { measure: MeasureStateDto; onDone: () => void };

/** The statement that a licence is held, and the words that come with it: pasted, a line for each. */
export function MeasureWordsForm({ measure, onDone }: MeasureWordsFormProps) {
  const { shortTitle: title, itemIds, values } = measure;
  const at = fieldIdsOf(measure);
  const [found, setFound] = useState<FieldProblem[]>([]);
  const [holdsLicence, setHolds] = useState(false);
  const onChanged = useMeasuresChanged();
  const load = useMutation({
    mutationFn: (typed: TypedMeasure) =>
      call(
        measuresLoad({ path: { measureId: measure.id }, body: requestOf(v7(), measure, typed) }),
      ),
    onSuccess: (stored) => {
      onChanged(stored);
      toast(t('clinic.measures.saved', { title }));
      onDone();
    },
  });
  const problems = found.length > 0 ? found : problemsOf(load.error, at);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        const field = fieldsOf(event);
        const typed = {
          holdsLicence,
          instructions: field(at.instructions),
          items: field(at.items),
          options: field(at.options),
        };
        const wrong = wantingIn(measure, typed).map((one) => inWords(one, at));
        setFound(wrong);
        if (wrong.length === 0) load.mutate(typed);
      }}
    >
      <FormErrorSummary problems={problems} />
      <Checkbox
        id={at.holdsLicence}
        label={t('clinic.measures.holds', { title })}
        hint={t('clinic.measures.holdsHint')}
        isChecked={holdsLicence}
        onChange={setHolds}
      />
      <Textarea
        id={at.instructions}
        name={at.instructions}
        label={t('clinic.measures.instructions')}
        maxLength={600}
        autosize
        minRows={2}
        required
        withAsterisk={false}
      />
      <Textarea
        id={at.items}
        name={at.items}
        label={t('clinic.measures.items')}
        description={t('clinic.measures.itemsHint', { count: itemIds.length })}
        autosize
        minRows={Math.min(itemIds.length, 8)}
        required
        withAsterisk={false}
      />
      <Textarea
        id={at.options}
        name={at.options}
        label={t('clinic.measures.options')}
        description={t('clinic.measures.optionsHint', {
          count: values.length,
          first: values[0] ?? 0,
          last: values.at(-1) ?? 0,
        })}
        autosize
        minRows={Math.min(values.length, 7)}
        required
        withAsterisk={false}
      />
      <div className={classes.actions}>
        <Button type="submit" disabled={load.isPending}>
          {t('clinic.measures.save')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('clinic.assign.cancel')}
        </Button>
      </div>
    </form>
  );
}

function inWords(wanting: Wanting, at: ReturnType<typeof fieldIdsOf>): FieldProblem {
  const fieldId = at[wanting.field];
  return wanting.field === 'holdsLicence'
    ? { fieldId, message: t('clinic.measures.statementNeeded') }
    : { fieldId, message: t('clinic.measures.linesNeeded', wanting) };
}
