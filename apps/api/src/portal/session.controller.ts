import {
  type CheckedSession,
  ClientSessionDto,
  ClientSignInDto,
  CODE_GOOD_FOR_MS,
  EmailCodesService,
  EmailDto,
  ExtendedSessionDto,
  PasswordSignInDto,
  RedeemCodeDto,
  SessionsService,
  SessionViewsService,
  type SignInResult,
} from '@app/domain/sessions';
import { type ClientActor, SECOND } from '@app/kernel';
import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Can, CurrentActor, CurrentSession, Proof, Proven, Public, SessionCookies } from '../http';

/** Clients: a password, or a code by mail. */
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly views: SessionViewsService,
    private readonly emailCodes: EmailCodesService,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @Public()
  @Proof('password', PasswordSignInDto)
  signIn(
    @Body() _: PasswordSignInDto,
    @Proven() result: SignInResult,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClientSignInDto> {
    return this.enter(reply, result);
  }

  /** Mails a code, if the address is somebody's; the answer is the same if it is not. */
  @Post('code')
  @HttpCode(202)
  @Public()
  async askCode(
    @Body() { email }: EmailDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const binding = await this.emailCodes.ask(email, address);
    this.cookies.bind(reply, binding, CODE_GOOD_FOR_MS / SECOND);
  }

  @Post('code/redeem')
  @HttpCode(200)
  @Public()
  @Proof('code', RedeemCodeDto)
  redeemCode(
    @Body() _: RedeemCodeDto,
    @Proven() result: SignInResult,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClientSignInDto> {
    return this.enter(reply, result);
  }

  @Get()
  @Can('session')
  get(
    @CurrentActor() actor: ClientActor,
    @CurrentSession() session: CheckedSession,
  ): Promise<ClientSessionDto> {
    return this.views.forClient(actor, session);
  }

  /** Starts the idle time anew. */
  @Post('extend')
  @HttpCode(200)
  @Can('session')
  extend(@CurrentSession() session: CheckedSession): Promise<ExtendedSessionDto> {
    return this.sessions.extend(session);
  }

  @Delete()
  @HttpCode(204)
  @Can('step:any')
  async signOut(
    @CurrentActor() actor: ClientActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(actor);
    this.cookies.clear(reply);
  }

  private async enter(reply: FastifyReply, result: SignInResult): Promise<ClientSignInDto> {
    const { state, ...rest } = await this.cookies.handOutResult(reply, result);
    return { state: state === 'choose' ? 'choose' : 'signed-in', ...rest };
  }
}
