import type { KeptPlanDto, OwnPlanDto } from '@app/api-client/portal';
import type { PlanAnswer, StepOf } from '@app/exercises';
import { callAt } from '../api/call';
import { putNow } from '../api/put-now';
import { Desk } from '../keeping/desk';
import { holderOf } from '../session/unsent';
import { t } from '../words';
import type { Content } from './content';
import { StepKeeper, type Write } from './step-keeper';
import type { OwnAnswer, Work } from './work-query';

/** The plan is asked and kept like the answer to a step of its own. */
const planStep = (): StepOf<'plan'> => ({
  id: 'own-plan',
  kind: 'plan',
  prompt: t('portal.plan.own'),
  sharing: 'private',
  labels: {
    when: t('portal.plan.when'),
    where: t('portal.plan.where'),
    how: t('portal.plan.how'),
    obstacle: t('portal.plan.obstacle'),
  },
});

/**
 * The client's own plan for one piece of work, kept as it is typed. Memory only: the plan that is sent
 * last counts, so one that lay on the device for days could undo a newer one.
 */
export class OwnPlanDesk extends Desk<Content, OwnAnswer> {
  readonly step = planStep();
  readonly keeper: StepKeeper;
  protected readonly keepers: ReadonlyMap<string, StepKeeper>;

  constructor({ assignment }: Work) {
    super(null);
    this.keeper = new StepKeeper({
      step: this.step,
      stored: assignment.ownPlan ? asAnswer(assignment.ownPlan) : undefined,
      put: (_, write) => putPlan(assignment.id, write),
      onChange: () => this.tell(),
      // Ended elsewhere: the page of the work itself says so.
      onOver: () => this.tell(),
    });
    this.keepers = new Map([[this.step.id, this.keeper]]);
  }

  /** Takes what was fetched anew; unsent words stay. */
  load({ assignment }: Work): void {
    const stored = assignment.ownPlan ? asAnswer(assignment.ownPlan) : undefined;
    this.keeper.load(stored, assignment.status === 'open');
  }
}

/** The plan of this work; the one that is open already keeps its unsent words. */
export const ownPlanOf = (work: Work): OwnPlanDesk =>
  holderOf(`plan-${work.assignment.id}`, () => new OwnPlanDesk(work));

async function putPlan(assignmentId: string, write: Write): Promise<OwnAnswer> {
  const body = {
    writeId: write.writeId,
    isShared: write.sharing === 'shared',
    ...(write.value as PlanAnswer | null),
  };
  const { data, at } = await callAt(
    putNow<KeptPlanDto>(`/api/assignments/${assignmentId}/plan`, body),
  );
  const savedAt = data.plan?.savedAt ?? at.toISOString();
  // What was sent is what is kept: blanks at its ends are no other plan.
  return { ...write, stepId: 'own-plan', revision: revisionOf(savedAt), savedAt };
}

function asAnswer({ isShared, savedAt, ...parts }: OwnPlanDto): OwnAnswer {
  const value = Object.fromEntries(Object.entries(parts).filter(([, words]) => words !== null));
  const sharing = isShared ? 'shared' : 'private';
  return {
    stepId: 'own-plan',
    value,
    isSkipped: false,
    sharing,
    revision: revisionOf(savedAt),
    savedAt,
  };
}

/** A plan has no revisions of its own: the last one that was kept counts. */
const revisionOf = (savedAt: string): number => Date.parse(savedAt);
