import { AuditLogService, AuditPageDto, AuditQueryDto } from '@app/domain/administration';
import type { MemberActor } from '@app/kernel';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Can } from '../http/can';
import { CurrentActor } from '../http/current-actor';

/** The practice's log. */
@Controller('audit')
export class AuditController {
  constructor(private readonly log: AuditLogService) {}

  /** Who did what, newest first, in words. */
  @Get()
  @Can('audit:read')
  list(@CurrentActor() actor: MemberActor, @Query() query: AuditQueryDto): Promise<AuditPageDto> {
    return this.log.list(actor, query);
  }

  /** The same lines as CSV, at most 10,000; a last row says where there are more. This is recorded. */
  @Get('export')
  @Can('audit:read')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="log.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  export(@CurrentActor() actor: MemberActor, @Query() query: AuditQueryDto): Promise<string> {
    return this.log.export(actor, query);
  }
}
