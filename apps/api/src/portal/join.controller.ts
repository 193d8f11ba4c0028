import { InviteTokenDto, JoiningService, JoinPortalDto } from '@app/domain/invites';
import { Body, Controller, HttpCode, Ip, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public, SessionCookies } from '../http';

/** Behind the link of a client's invite. */
@Controller('join')
export class JoinController {
  constructor(
    private readonly joining: JoiningService,
    private readonly cookies: SessionCookies,
  ) {}

  /** Whether the link is good; it stays so. Says nothing about whom it is for. */
  @Post('look')
  @HttpCode(204)
  @Public()
  look(@Body() { token }: InviteTokenDto): Promise<void> {
    return this.joining.lookInPortal(token);
  }

  /** Chooses how to come in, and is in. */
  @Post()
  @HttpCode(204)
  @Public()
  async join(
    @Body() dto: JoinPortalDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.cookies.handOutResult(reply, await this.joining.joinPortal(dto));
  }

  /** Mails a fresh link in place of one that has run out; the answer is always the same. */
  @Post('again')
  @HttpCode(202)
  @Public()
  askAgain(@Body() { token }: InviteTokenDto, @Ip() address: string): Promise<void> {
    return this.joining.askAgain(token, address);
  }
}
