import {
  ClientSummariesService,
  ClientSummaryDto,
  SummaryPeriodQueryDto,
  SummarySheetQueryDto,
} from '@app/domain/summaries';
import type { MemberActor } from '@app/kernel';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Can } from '../http/can';
import { CurrentActor, IdParam } from '../http/current-actor';
import { pdfFile, PDF_FILE } from '../http/pdf-file';

@Controller('clients/:id')
export class ClientSummariesController {
  constructor(private readonly summaries: ClientSummariesService) {}

  /** A client's work over a period, made of what is shared at this moment. */
  @Get('summary')
  @Can('summary:read')
  get(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Query() query: SummaryPeriodQueryDto,
  ): Promise<ClientSummaryDto> {
    return this.summaries.get(actor, id, query);
  }

  /** The same as one page of paper. Handing it out is recorded as an export. */
  @Get('summary.pdf')
  @Can('summary:read')
  @ApiOkResponse(PDF_FILE)
  print(
    @CurrentActor() actor: MemberActor,
    @IdParam() id: string,
    @Query() query: SummarySheetQueryDto,
  ): Promise<StreamableFile> {
    return this.summaries.print(actor, id, query).then(pdfFile);
  }
}
