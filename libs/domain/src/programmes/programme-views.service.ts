import { type KeyRing, open, openJson } from '@app/crypto';
import type { Tx } from '@app/database';
import { type Exercise, keywordsOf, type Programme, type ProgrammeStep } from '@app/exercises';
import type { ClientActor, MemberActor } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { CaseloadService } from '../caseload';
import { BuiltIn, CatalogueService } from '../catalogue';
import { ClientsService } from '../clients';
import { Keys } from '../practices';
import type { OwnProgrammeDto } from './own-programme.dto';
import type { ProgrammeCardDto, ProgrammeDto, ProgrammeStepDto } from './programme.dto';
import { type Opening, obstacleTo } from './obstacle';
import { ProgrammePace } from './programme-pace.service';
import type { PauseDto, ProgrammeRunDto, RunStepDto } from './programme-run.dto';
import type { ProgrammeRunEntity } from './programme-run.entity';
import { type RunStep, stepsOf, writtenWhy } from './run-steps';
import { type Standing, stateOf } from './standing';

/** Programmes and runs as their therapist and their client see them, opened. */
@Injectable()
export class ProgrammeViews {
  constructor(
    private readonly builtIn: BuiltIn,
    private readonly catalogue: CatalogueService,
    private readonly caseload: CaseloadService,
    private readonly clients: ClientsService,
    private readonly pace: ProgrammePace,
    private readonly keys: Keys,
    private readonly audit: Audit,
  ) {}

  card(programme: Programme): ProgrammeCardDto {
    const { id, version, title, purpose, weeks, when, asksIfOngoing } = programme;
    const { wounds, patterns, strands, repairAims } = programme;
    const all = [...programme.opening, ...programme.steps];
    return {
      ...{ id, version, title, purpose, weeks, when, asksIfOngoing },
      ...{ wounds, patterns, strands, repairAims },
      steps: all.length,
      intensity: Math.max(...all.map((step) => this.builtIn.get(step.exercise).intensity)),
      keywords: keywordsOf(programme, this.builtIn.synonyms),
      languages: this.builtIn.programmeLanguagesOf(programme),
    };
  }

  whole(programme: Programme): ProgrammeDto {
    const { about, forTherapists, sources } = programme;
    const written = (part: 'opening' | 'steps') => (step: ProgrammeStep) => ({
      ...stepWords(this.builtIn.get(step.exercise), step.why),
      part,
      unlockBy: step.unlock.by,
      unlockDays: step.unlock.by === 'delay' ? step.unlock.days : null,
    });
    return {
      ...this.card(programme),
      ...{ about, forTherapists, sources },
      order: [
        ...programme.opening.map(written('opening')),
        ...programme.steps.map(written('steps')),
      ],
    };
  }

  /** Runs of one client. Where a member sees what the client said, that is recorded. */
  async forStaff(
    tx: Tx,
    actor: MemberActor,
    clientId: string,
    runs: ProgrammeRunEntity[],
  ): Promise<ProgrammeRunDto[]> {
    const ring = await this.keys.clientRing(tx, actor.practiceId, clientId);
    const steps = await stepsOf(tx, this.catalogue, runs);
    const told = runs.filter(({ ongoingAnswer, tools }) => ongoingAnswer ?? tools);
    const subjects = told.map(({ id }) => ({ subjectId: id, clientId }));
    await this.audit.recordEach(tx, actor, 'programme.read', subjects);
    return runs.map((run) => this.toRunDto(ring, run, steps.get(run.id)!));
  }

  async forClient(tx: Tx, actor: ClientActor, run: ProgrammeRunEntity): Promise<OwnProgrammeDto> {
    const { practiceId, clientId } = actor;
    const ring = await this.keys.clientRing(tx, practiceId, clientId);
    const { language, status } = await this.clients.inClear(tx, actor);
    const original = this.builtIn.getProgramme(run.programmeId, run.programmeVersion);
    const programme = this.builtIn.programmeInLanguage(original, language);
    const { steps, standing } = await this.pace.look(tx, run);
    const { id, finishedAt } = run;
    const { title, purpose, about, asksIfOngoing, close } = programme;
    return {
      ...{ id, title, purpose, about, asksIfOngoing, finishedAt },
      language: programme === original ? 'en' : language,
      pausedBy: pausesOf(run).map(({ by }) => by),
      phase: standing.phase,
      holds: standing.holds,
      isAnswered: run.ongoingAt !== null,
      tools: toolsOf(ring, run),
      steps: steps.map((step) => ({
        id: step.row.id,
        part: step.row.part,
        title: this.builtIn.inLanguage(step.exercise, language).title,
        why: whyOf(ring, programme, step),
        minutes: step.exercise.minutes,
        intensity: step.exercise.intensity,
        state: stateOf(step.facts),
        assignmentId: stateOf(step.facts) === 'open' ? step.row.assignmentId : null,
        opensBy: step.facts.isAssignable ? step.row.unlockBy : 'choice',
        canTakeUp: this.pace.canTakeUp(run, steps, step.row.id),
      })),
      isOpening: status === 'active' && standing.opens.length > 0,
      close: standing.holds.includes('finished') ? close : null,
      whoSees: await this.caseload.onlookers(tx, practiceId, clientId),
    };
  }

  private toRunDto(ring: KeyRing, run: ProgrammeRunEntity, steps: RunStep[]): ProgrammeRunDto {
    const programme = this.builtIn.getProgramme(run.programmeId, run.programmeVersion);
    const standing = this.pace.standing(run, steps);
    const { id, clientId, programmeId, programmeVersion, startedAt, talkSince, revision } = run;
    const { finishedAt, endedAt, ongoingAnswer, ongoingAt } = run;
    const { title, purpose, asksIfOngoing } = programme;
    return {
      ...{ id, clientId, programmeId, programmeVersion, startedAt, talkSince, revision },
      ...{ finishedAt, endedAt, title, purpose, asksIfOngoing },
      pauses: pausesOf(run),
      phase: standing.phase,
      holds: standing.holds,
      ongoing:
        ongoingAnswer && ongoingAt
          ? {
              answer: openJson(ring, 'programme_runs.ongoing_answer', id, ongoingAnswer),
              at: ongoingAt,
            }
          : null,
      tooMuch: tooMuchOf(standing, steps),
      tools: toolsOf(ring, run),
      handStepId: standing.hand?.stepId ?? null,
      steps: steps.map((step) => toStepDto(ring, { programme, standing, steps }, step)),
    };
  }
}

function toStepDto(
  ring: KeyRing,
  run: Opening & { programme: Programme; standing: Standing },
  step: RunStep,
): RunStepDto {
  const { programme, standing, steps } = run;
  const { row, exercise, facts } = step;
  const state = stateOf(facts);
  const next = steps.find(({ facts: other }) => stateOf(other) === 'ahead');
  const obstacle = obstacleTo(step, run);
  return {
    ...stepWords(exercise, whyOf(ring, programme, step)),
    id: row.id,
    part: row.part,
    unlockBy: row.unlockBy,
    unlockDays: row.unlockDays,
    unlockAt: row.unlockAt,
    state,
    outcome: facts.given?.outcome ?? null,
    at: facts.skippedAt ?? facts.given?.closedAt ?? null,
    assignmentId: row.assignmentId,
    opensAt: next === step ? standing.opensAt : null,
    canOpen: obstacle === null,
    obstacle,
  };
}

function pausesOf({ pausedAt, ownPausedAt }: ProgrammeRunEntity): PauseDto[] {
  return [
    ...(pausedAt ? [{ by: 'member' as const, at: pausedAt }] : []),
    ...(ownPausedAt ? [{ by: 'client' as const, at: ownPausedAt }] : []),
  ];
}

function tooMuchOf({ tooMuch }: Standing, steps: readonly RunStep[]): ProgrammeRunDto['tooMuch'] {
  const step = tooMuch && steps.find(({ row }) => row.id === tooMuch.stepId);
  return step ? { ...tooMuch, title: step.exercise.title } : null;
}

function toolsOf(ring: KeyRing, { id, tools }: ProgrammeRunEntity): string[] | null {
  return tools && openJson<string[]>(ring, 'programme_runs.tools', id, tools);
}

function whyOf(ring: KeyRing, programme: Programme, { row }: RunStep): string | null {
  if (row.why) return open(ring, 'programme_steps.why', row.id, row.why);
  return writtenWhy(programme, row.key) ?? null;
}

function stepWords(exercise: Exercise, why: string | null): ProgrammeStepDto {
  const { id, version, title, pillar, minutes, intensity, when, care } = exercise;
  return {
    exerciseId: id,
    exerciseVersion: version,
    ...{ title, pillar, minutes, intensity, when, why },
    isFirstInSession: care.firstInSession,
    caution: care.caution ?? null,
  };
}
