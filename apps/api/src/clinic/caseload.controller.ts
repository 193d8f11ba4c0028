import { CaseloadDto, CaseloadQueryDto, CaseloadService } from '@app/domain/caseload';
import { ClientDto } from '@app/domain/clients';
import type { MemberActor } from '@app/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';

@Controller()
export class CaseloadController {
  constructor(private readonly caseload: CaseloadService) {}

  /** The caller's own clients, by name. */
  @Get('caseload')
  @Can('caseload:read')
  list(@CurrentActor() actor: MemberActor, @Query() query: CaseloadQueryDto): Promise<CaseloadDto> {
    return this.caseload.list(actor, query);
  }

  /** One client of the caller's caseload. */
  @Get('clients/:id')
  @Can('client:read')
  get(@CurrentActor() actor: MemberActor, @IdParam() id: string): Promise<ClientDto> {
    return this.caseload.get(actor, id);
  }
}
