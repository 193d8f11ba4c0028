import {
  InvitedMemberDto,
  InviteTokenDto,
  JoinClinicDto,
  JoiningService,
} from '@app/domain/invites';
import { StaffSignInDto } from '@app/domain/sessions';
import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public, SessionCookies } from '../http';

/** Behind the link of a member's invite. */
@Controller('join')
export class JoinController {
  constructor(
    private readonly joining: JoiningService,
    private readonly cookies: SessionCookies,
  ) {}

  /** Whom the invite is for; the link stays good. */
  @Post('look')
  @HttpCode(200)
  @Public()
  look(@Body() { token }: InviteTokenDto): Promise<InvitedMemberDto> {
    return this.joining.lookInClinic(token);
  }

  /** Chooses a password; a second factor is set up next. */
  @Post()
  @HttpCode(200)
  @Public()
  async join(
    @Body() dto: JoinClinicDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffSignInDto> {
    const result = await this.joining.joinClinic(dto);
    return (await this.cookies.handOutResult(reply, result)) as StaffSignInDto;
  }
}
