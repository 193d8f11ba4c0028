import { seal } from '@app/crypto';
import { PracticeGate, type Tx } from '@app/database';
import type { Measure, MeasureTexts } from '@app/exercises';
import { badRequest, Clock, type MemberActor, newId, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Audit } from '../audit';
import { MembersService } from '../members';
import { Keys, PracticeEntity } from '../practices';
import { Writes } from '../writes';
import type { LoadMeasureDto, MeasuresDto, MeasureStateDto } from './measure.dto';
import { MeasuresService } from './measures.service';
import { PracticeMeasureEntity } from './practice-measure.entity';

/** Which measures a practice may give. A restricted one is off until an admin attests to a licence. */
@Injectable()
export class LicencesService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly measures: MeasuresService,
    private readonly members: MembersService,
    private readonly keys: Keys,
    private readonly writes: Writes,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  list(actor: MemberActor): Promise<MeasuresDto> {
    return this.practice.transaction(actor, (tx) => this.read(tx, actor));
  }

  /**
   * Keeps the words of a restricted measure, with who attested to a licence. Words that were loaded
   * before give way; what was assigned with them keeps them.
   * @throws AppError 400 MEASURE_TEXTS_REFUSED; 404 where there is no such restricted measure
   */
  load(actor: MemberActor, measureId: string, dto: LoadMeasureDto): Promise<MeasuresDto> {
    const { practiceId, memberId } = actor;
    const measure = this.requireRestricted(measureId);
    const texts = textsOf(measure, dto);
    return this.practice.transaction(actor, async (tx) => {
      const operation = 'practice.measure-loaded';
      // The measure is part of the body: its id is a name, and no row's.
      const write = { id: dto.id, operation, subjectId: practiceId, body: { measureId, ...dto } };
      await this.writes.once(tx, actor, write, async () => {
        const ring = await this.keys.practiceRing(tx, practiceId);
        const id = newId();
        const at = this.clock.now();
        // Two admins at once come one by one.
        await tx.findOneOrFail(PracticeEntity, {
          where: { practiceId },
          lock: { mode: 'pessimistic_write' },
        });
        await this.endOpen(tx, practiceId, measureId, at);
        await tx.insert(PracticeMeasureEntity, {
          practiceId,
          id,
          measureId,
          measureVersion: measure.version,
          texts: seal(ring, 'practice_measures.texts', id, texts),
          attestedBy: memberId,
          attestedAt: at,
          endedAt: null,
        });
        await this.audit.record(tx, actor, 'practice.measure-attested', {
          subjectId: id,
          detail: { measure: measure.shortTitle },
        });
      });
      return this.read(tx, actor);
    });
  }

  /** It is not given any more; what was assigned stays. @throws AppError 404 */
  end(actor: MemberActor, measureId: string): Promise<MeasuresDto> {
    const { shortTitle } = this.requireRestricted(measureId);
    return this.practice.transaction(actor, async (tx) => {
      if (await this.endOpen(tx, actor.practiceId, measureId, this.clock.now())) {
        await this.audit.record(tx, actor, 'practice.measure-ended', {
          subjectId: actor.practiceId,
          detail: { measure: shortTitle },
        });
      }
      return this.read(tx, actor);
    });
  }

  private requireRestricted(measureId: string): Measure {
    const measure = this.measures.find(measureId);
    if (!measure?.licence.needsAttestation) throw notFound();
    return measure;
  }

  private async endOpen(tx: Tx, practiceId: string, measureId: string, at: Date): Promise<boolean> {
    const open = { practiceId, measureId, endedAt: IsNull() };
    const { affected } = await tx.update(PracticeMeasureEntity, open, { endedAt: at });
    return (affected ?? 0) > 0;
  }

  private async read(tx: Tx, { practiceId }: MemberActor): Promise<MeasuresDto> {
    const rows = await tx.findBy(PracticeMeasureEntity, { practiceId, endedAt: IsNull() });
    const names = await this.members.names(
      tx,
      practiceId,
      rows.map(({ attestedBy }) => attestedBy),
    );
    const measures = this.measures
      .list()
      .map((measure): MeasureStateDto => {
        const { id, version, title, shortTitle, about, licence, cadence } = measure;
        const row = rows.find(({ measureId }) => measureId === id);
        const state = licence.needsAttestation ? (row ? 'on' : 'off') : 'free';
        return {
          id,
          version,
          title,
          shortTitle,
          about,
          licence: licence.line,
          cadence: cadence.words,
          state,
          attestation: row ? { by: names.get(row.attestedBy) ?? '', at: row.attestedAt } : null,
          itemIds: [...measure.items, ...measure.unscored].map((item) => item.id),
          values: measure.options.map(({ value }) => value).sort((a, b) => a - b),
        };
      })
      .sort((a, b) => a.shortTitle.localeCompare(b.shortTitle, 'en'));
    return { measures };
  }
}

/** @throws AppError 400 MEASURE_TEXTS_REFUSED unless there is one text for each item and each value */
function textsOf(measure: Measure, { instructions, items, options }: LoadMeasureDto): MeasureTexts {
  const wanted = [...measure.items, ...measure.unscored].map(({ id }) => id);
  const values = measure.options.map(({ value }) => String(value));
  const problems = [
    ...(isEachOnce(
      items.map(({ id }) => id),
      wanted,
    )
      ? []
      : [{ field: 'items', message: `One text for each of the ${wanted.length} items` }]),
    ...(isEachOnce(
      options.map(({ value }) => String(value)),
      values,
    )
      ? []
      : [{ field: 'options', message: `Words for each of the ${values.length} answers` }]),
  ];
  if (problems.length > 0) {
    throw badRequest('MEASURE_TEXTS_REFUSED', 'These are not the words of this measure', problems);
  }
  return {
    instructions,
    items: Object.fromEntries(items.map(({ id, text }) => [id, text])),
    options: Object.fromEntries(options.map(({ value, label }) => [value, label])),
  };
}

function isEachOnce(given: readonly string[], wanted: readonly string[]): boolean {
  return given.length === wanted.length && wanted.every((one) => given.includes(one));
}
