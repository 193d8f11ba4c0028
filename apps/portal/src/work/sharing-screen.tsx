import { ChoiceInput, Page, PageHeader, SharingChip, type Sharing } from '@app/ui';
import { Button } from '@mantine/core';
import { IconLock, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../words';
import { NotWatched } from '../care/not-watched';
import classes from './work.module.css';

/** An answered step, in words, and who sees it so far. */
export type SharedStep = {
  stepId: string;
  prompt: string;
  answer: string;
  sharing: Sharing;
  /** False for what is shared or not given at all. */
  mayBePrivate: boolean;
};

export type SharingScreenProps = {
  /** Whom the shared steps go to. */
  name: string;
  steps: SharedStep[];
  /** Questions whose answers stay behind, because another answer leads past them. */
  leftOut: string[];
  /** Who can see what is shared. */
  whoSees: ReactNode;
  onChange: (stepId: string, sharing: Sharing) => void;
  isBusy?: boolean;
  failure?: ReactNode;
  onBack: () => void;
  onFinish: () => void;
};

/** The last look before finishing: each answer stays private or goes along, one by one. */
export function SharingScreen(props: SharingScreenProps) {
  const { name, steps } = props;
  const isWhole = steps.length > 0 && steps.every(({ mayBePrivate }) => !mayBePrivate);
  return (
    <Page>
      <PageHeader
        title={t('portal.sharing.title')}
        intro={t(isWhole ? 'portal.sharing.introWhole' : 'portal.sharing.intro', { name })}
      />
      {props.whoSees}
      {props.steps.length === 0 ? (
        <p>{t('portal.sharing.none')}</p>
      ) : (
        <ul className={`bare ${classes.rows}`}>
          {props.steps.map((step) => (
            <li key={step.stepId}>
              <h2>{step.prompt}</h2>
              <p className={classes.words}>{step.answer}</p>
              {step.mayBePrivate ? (
                <WhoReads step={step} name={name} onChange={props.onChange} />
              ) : (
                <>
                  <SharingChip sharing="shared" name={name} />
                  <p className={classes.hint}>{t('portal.sharing.whole')}</p>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {props.leftOut.length > 0 && (
        <div>
          <p>{t('portal.sharing.leftOut')}</p>
          <ul>
            {props.leftOut.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </div>
      )}
      <p>{t('portal.sharing.outcome', { name })}</p>
      <NotWatched />
      {props.failure}
      <div className={classes.equal}>
        <Button onClick={props.onFinish} disabled={props.isBusy}>
          {t('portal.sharing.finish')}
        </Button>
        <Button variant="subtle" onClick={props.onBack}>
          {t('portal.step.back')}
        </Button>
      </div>
    </Page>
  );
}

type WhoReadsProps = Pick<SharingScreenProps, 'name' | 'onChange'> & { step: SharedStep };

function WhoReads({ step, name, onChange }: WhoReadsProps) {
  return (
    <ChoiceInput
      kind="single"
      legend={t('portal.sharing.legend', { prompt: step.prompt })}
      choices={[
        {
          id: 'private',
          label: t('portal.sharing.onlyMe'),
          icon: <IconLock size={20} />,
          tone: 'plum',
        },
        {
          id: 'shared',
          label: t('portal.sharing.shared', { name }),
          icon: <IconUsers size={20} />,
          tone: 'tide',
        },
      ]}
      value={step.sharing}
      onChange={(sharing) => onChange(step.stepId, sharing as Sharing)}
    />
  );
}
