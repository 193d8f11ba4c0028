import { SharedEntryDto, SharedJournalPageDto, SharedJournalService } from '@app/domain/journal';
import { ListQueryDto } from '@app/domain/list-query.dto';
import type { MemberActor } from '@app/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

/** What clients share of their journals. */
@Controller()
export class JournalController {
  constructor(private readonly journal: SharedJournalService) {}

  /** The entries that a client shares now, without their words; of all others nothing can be told. */
  @Get('clients/:id/journal')
  @Can('response:read')
  list(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Query() query: ListQueryDto,
  ): Promise<SharedJournalPageDto> {
    return this.journal.listFor(actor, id, query);
  }

  /** Opens a shared entry; the client can see that it was opened. */
  @Get('journal/:id')
  @Can('response:read')
  open(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<SharedEntryDto> {
    return this.journal.open(actor, id);
  }
}
