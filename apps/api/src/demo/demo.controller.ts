import { DemoAccountDto, DemoService, DemoSignInDto } from '@app/domain/sessions';
import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public, SessionCookies, SurfaceSettings } from '../http';

/** One-click accounts. Not there at all in production. */
@Controller('demo')
export class DemoController {
  constructor(
    private readonly demo: DemoService,
    private readonly surface: SurfaceSettings,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('accounts')
  @Public()
  accounts(): Promise<DemoAccountDto[]> {
    return this.demo.accounts(this.surface.name);
  }

  @Post('sign-in')
  @HttpCode(204)
  @Public()
  async signIn(
    @Body() { accountId }: DemoSignInDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.cookies.handOut(reply, await this.demo.enter(this.surface.name, accountId));
  }
}
