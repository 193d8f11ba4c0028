import type { OwnDraftDto, OwnExerciseDto } from '@app/api-client/clinic';
import { PageHeader, Page, SavedNote, Section } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import { AddStep } from './add-step';
import { Conflict } from './conflict';
import { DetailsForm } from './details-form';
import { DraftPreview, pageOf } from './draft-preview';
import {
  asOwnDraft,
  changeStep,
  duplicateStep,
  type DraftStep,
  freshId,
  insertAfter,
  isUntouched,
  moveStep,
  type OwnDraft,
  removeStep,
  withPart,
  wordsOf,
} from './own-draft';
import { Publishing } from './publishing';
import { StateChip } from './state-chip';
import { StepCard } from './step-card';
import { freshStep } from './step-forms';
import { Todos } from './todo';
import { useDraftSaving } from './use-draft-saving';
import { VersionList } from './version-list';
import classes from './authoring.module.css';

type EditorScreenProps = { own: OwnExerciseDto; onKept: (kept: OwnDraftDto) => void };

/** An exercise of the practice's own as it is written, with the phone beside it. */
export function EditorScreen({ own, onKept }: EditorScreenProps) {
  const [draft, setDraft] = useState(() => asOwnDraft(own.draft));
  const [openId, setOpen] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  const saving = useDraftSaving(own.id, own, onKept);

  // An undo comes later than the screen that offered it: it changes what is there by then.
  const latest = useRef(draft);
  const show = (next: OwnDraft) => {
    latest.current = next;
    setDraft(next);
  };
  const change = (to: (before: OwnDraft) => OwnDraft) => {
    const next = to(latest.current);
    if (next === latest.current) return;
    show(next);
    saving.keep(next);
  };
  const open = (step: DraftStep | null, all = draft) => {
    setOpen(step?.id ?? null);
    if (step) setPage(pageOf(all, step.id));
  };
  const add = (step: DraftStep) => {
    change((before) => insertAfter(before, before.steps.length - 1, step));
    setOpen(step.id);
    setPage(draft.steps.length + 1);
    focusStep(step.id, 'textarea');
  };
  const remove = (stepId: string) => {
    const place = draft.steps.findIndex(({ id }) => id === stepId);
    const step = draft.steps[place];
    if (!step) return;
    change((before) => removeStep(before, stepId));
    focusStep((draft.steps[place + 1] ?? draft.steps[place - 1])?.id, 'button');
    const title = wordsOf(step.prompt) || t('clinic.author.nthStep', { number: place + 1 });
    toast(t('clinic.author.removed', { title }), {
      label: t('clinic.undo'),
      // What was written since stays: only the step comes back.
      run: () => change((now) => insertAfter(now, Math.min(place, now.steps.length) - 1, step)),
    });
  };

  // What was typed since goes with the one that leaves, and comes back with it.
  const bringBack = (other: OwnDraft) => {
    const gone = latest.current;
    change(() => other);
    toast(t('clinic.author.otherBack'), { label: t('clinic.undo'), run: () => bringBack(gone) });
  };

  const title = wordsOf(draft.title) || t('clinic.author.noTitle');
  // Nobody is told what is missing before they have begun.
  const isBlank = isUntouched(own);
  return (
    <Page wide>
      <PageHeader
        above={<Link to="/library/own">{t('clinic.own.title')}</Link>}
        // Not its own title: a heading that changes takes the focus from whoever types it.
        title={t('clinic.own.page')}
        intro={title}
        actions={
          <>
            <StateChip of={own} />
            {!saving.theirs && <SavedNote saved={saving.saved} />}
          </>
        }
      />
      {saving.theirs && (
        <Conflict
          mine={draft}
          theirs={saving.theirs}
          onKeep={() => saving.settle(draft)}
          onTake={(theirs) => {
            show(theirs);
            saving.settle(null);
          }}
          onBack={bringBack}
        />
      )}
      <div className={classes.columns}>
        <Todos.Provider value={isBlank ? [] : own.problems}>
          <div className={classes.column}>
            <Section title={t('clinic.author.steps')}>
              {draft.steps.length === 0 && <p>{t('clinic.author.noSteps')}</p>}
              <ol className={`bare ${classes.steps}`}>
                {draft.steps.map((step) => (
                  <StepCard
                    key={step.id}
                    step={step}
                    steps={draft.steps}
                    isOpen={step.id === openId}
                    onOpen={(isOpen) => open(isOpen ? step : null)}
                    onChange={(stepId, path, value) =>
                      change((before) => changeStep(before, stepId, path, value))
                    }
                    onMove={(stepId, by) => change((before) => moveStep(before, stepId, by))}
                    onDuplicate={(stepId) =>
                      change((before) => duplicateStep(before, stepId, freshId('step')))
                    }
                    onRemove={remove}
                  />
                ))}
              </ol>
              <AddStep onAdd={(kind) => add(freshStep(kind))} />
            </Section>
            <Section title={t('clinic.author.details')}>
              <DetailsForm
                draft={draft}
                exerciseId={own.exerciseId}
                onChange={(path, value) => change((before) => withPart(before, path, value))}
              />
            </Section>
          </div>
        </Todos.Provider>
        <div className={classes.aside}>
          <Publishing own={{ ...own, revision: saving.revision }} isOpen={saving.isOpen} />
          <div className={classes.phone}>
            <DraftPreview draft={draft} at={page} onAt={setPage} />
          </div>
          <VersionList own={own} />
        </div>
      </div>
    </Page>
  );
}

/** Puts the focus on a step, or into its first field, once it is there. */
function focusStep(stepId: string | undefined, on: 'button' | 'textarea'): void {
  if (!stepId) return;
  setTimeout(() => {
    document.querySelector<HTMLElement>(`#step-${CSS.escape(stepId)} ${on}`)?.focus();
  });
}
