import {
  BeginEntryDto,
  JournalEntryDto,
  JournalPageDto,
  JournalQueryDto,
  OwnJournalService,
  SaveEntryDto,
} from '@app/domain/journal';
import { ShareDto } from '@app/domain/share.dto';
import type { ClientActor } from '@app/kernel';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

/** The client's own journal. */
@Controller('journal')
export class JournalController {
  constructor(private readonly journal: OwnJournalService) {}

  /** The client's entries, newest first. */
  @Get()
  @Can('own:read')
  list(
    @CurrentActor() actor: ClientActor,
    @Query() query: JournalQueryDto,
  ): Promise<JournalPageDto> {
    return this.journal.list(actor, query);
  }

  /** Keeps the first words of a new entry; the same write again changes nothing. */
  @Post()
  @HttpCode(200)
  @Can('own:write')
  begin(@CurrentActor() actor: ClientActor, @Body() dto: BeginEntryDto): Promise<JournalEntryDto> {
    return this.journal.begin(actor, dto);
  }

  @Get(':id')
  @Can('own:read')
  get(@CurrentActor() actor: ClientActor, @IdParam() id: string): Promise<JournalEntryDto> {
    return this.journal.get(actor, id);
  }

  /** Keeps changed words; the same write again changes nothing. */
  @Put(':id')
  @Can('own:write')
  save(
    @CurrentActor() actor: ClientActor,
    @IdParam() id: string,
    @Body() dto: SaveEntryDto,
  ): Promise<JournalEntryDto> {
    return this.journal.save(actor, id, dto);
  }

  /** Shares an entry, or takes it back. */
  @Put(':id/sharing')
  @Can('own:write')
  share(
    @CurrentActor() actor: ClientActor,
    @IdParam() id: string,
    @Body() dto: ShareDto,
  ): Promise<JournalEntryDto> {
    return this.journal.share(actor, id, dto);
  }

  /** Deletes an entry for good. */
  @Delete(':id')
  @HttpCode(204)
  @Can('own:write')
  delete(@CurrentActor() actor: ClientActor, @IdParam() id: string): Promise<void> {
    return this.journal.delete(actor, id);
  }
}
