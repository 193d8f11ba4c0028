import { PracticeGate, type Tx } from '@app/database';
import { type ClientActor, Clock, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit';
import { ClientEntity } from './client.entity';
import type { ChangePreferencesDto, PreferencesDto } from './preferences.dto';

/** What a client decides about their own account. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  get(actor: ClientActor): Promise<PreferencesDto> {
    return this.practice.transaction(actor, (tx) => this.inside(tx, actor));
  }

  /** `get` in a transaction of the client's own. */
  async inside(tx: Tx, actor: ClientActor): Promise<PreferencesDto> {
    return toDto(await this.own(tx, actor));
  }

  /** Setting what is set already changes nothing, so that a request may be repeated. */
  change(actor: ClientActor, dto: ChangePreferencesDto): Promise<PreferencesDto> {
    return this.practice.transaction(actor, async (tx) => {
      // All columns are written: without the lock, what another window just changed would come back.
      const row = await this.own(tx, actor, true);
      const { practiceId, clientId } = actor;
      const hasReminders = dto.hasReminders ?? row.hasReminders;
      if (hasReminders !== row.hasReminders) {
        await this.audit.record(tx, actor, 'client.reminders-changed', {
          clientId,
          detail: { isOn: hasReminders },
        });
      }
      if (dto.isWelcomed) row.welcomedAt ??= this.clock.now();
      row.hasReminders = hasReminders;
      row.language = dto.language ?? row.language;
      const { welcomedAt, language } = row;
      await tx.update(
        ClientEntity,
        { practiceId, id: clientId },
        { welcomedAt, hasReminders, language },
      );
      return toDto(row);
    });
  }

  private async own(
    tx: Tx,
    { practiceId, clientId }: ClientActor,
    isLocked = false,
  ): Promise<ClientEntity> {
    const row = await tx.findOne(ClientEntity, {
      where: { practiceId, id: clientId },
      ...(isLocked && { lock: { mode: 'for_no_key_update' } }),
    });
    if (!row) throw notFound();
    return row;
  }
}

const toDto = ({ welcomedAt, hasReminders, language }: ClientEntity): PreferencesDto => ({
  isWelcomed: welcomedAt !== null,
  hasReminders,
  language,
});
