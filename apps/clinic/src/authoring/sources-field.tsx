import { t } from '../words';
import { AddEntry } from './add-entry';
import { Line } from './inputs';
import { ListActs } from './list-acts';
import { wordsOf } from './own-draft';
import { Todo } from './todo';
import classes from './authoring.module.css';

type Source = { cite: string; about: string };

/** As many as the format takes. */
const MOST = 5;

type SourcesFieldProps = { value: unknown; change: (sources: Source[]) => void };

/** The works that an exercise rests on, and what each is named for. */
export function SourcesField({ value, change }: SourcesFieldProps) {
  const label = t('clinic.assign.sources');
  const rows = (Array.isArray(value) ? value : []) as Partial<Source>[];
  const sources = rows.map(({ cite, about }) => ({ cite: wordsOf(cite), about: wordsOf(about) }));
  const set = (place: number, part: Partial<Source>) =>
    change(sources.map((source, at) => (at === place ? { ...source, ...part } : source)));
  return (
    <fieldset className={classes.sources}>
      <legend>{label}</legend>
      <p className={classes.soft}>{t('clinic.author.sourcesHint')}</p>
      {sources.map((source, index) => (
        <div key={index} className={classes.source}>
          <div className={classes.form}>
            {(['cite', 'about'] as const).map((part) => (
              <div key={part} className={classes.field}>
                <Line
                  id={`sources.${index}.${part}`}
                  label={t(`clinic.author.source.${part}`, { number: index + 1 })}
                  value={source[part]}
                  change={(words) => set(index, { [part]: words })}
                />
                <Todo at={`sources.${index}.${part}`} />
              </div>
            ))}
          </div>
          <ListActs id="sources" label={label} list={sources} index={index} onList={change} />
        </div>
      ))}
      {sources.length < MOST && (
        <AddEntry
          id="sources"
          label={t('clinic.author.addSource')}
          onAdd={() => change([...sources, { cite: '', about: '' }])}
          first={`sources.${sources.length}.cite`}
        />
      )}
    </fieldset>
  );
}
