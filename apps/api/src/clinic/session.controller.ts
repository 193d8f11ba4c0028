import {
  type CheckedSession,
  CodeDto,
  EnrolmentDto,
  ExtendedSessionDto,
  MemberSessionDto,
  PasswordSignInDto,
  RecoveryCodeDto,
  RecoveryCodesDto,
  SecondStepService,
  SessionsService,
  SessionViewsService,
  type SignInResult,
  StaffSignInDto,
} from '@app/domain/sessions';
import type { MemberActor } from '@app/kernel';
import { Body, Controller, Delete, Get, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Can, CurrentActor, CurrentSession, Proof, Proven, Public, SessionCookies } from '../http';

/** Staff: password, then a second factor. */
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly views: SessionViewsService,
    private readonly secondStep: SecondStepService,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @Public()
  @Proof('password', PasswordSignInDto)
  async signIn(
    @Body() _: PasswordSignInDto,
    @Proven() result: SignInResult,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffSignInDto> {
    return (await this.cookies.handOutResult(reply, result)) as StaffSignInDto;
  }

  @Post('enrolment')
  @HttpCode(200)
  @Can('step:enrol')
  enrol(@CurrentSession() session: CheckedSession): Promise<EnrolmentDto> {
    return this.secondStep.beginEnrolment(session);
  }

  @Post('enrolment/confirm')
  @HttpCode(200)
  @Can('step:enrol')
  @Proof('enrolment', CodeDto)
  async confirmEnrolment(
    @Body() _: CodeDto,
    @Proven() { cookie, recoveryCodes }: { cookie: string; recoveryCodes: string[] },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesDto> {
    await this.cookies.handOut(reply, cookie);
    return { recoveryCodes };
  }

  @Post('totp')
  @HttpCode(200)
  @Can('step:totp')
  @Proof('totp', CodeDto)
  async totp(
    @Body() _: CodeDto,
    @Proven() { cookie }: { cookie: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MemberSessionDto> {
    await this.cookies.handOut(reply, cookie);
    return this.views.forNewMember(cookie);
  }

  @Post('recovery-code')
  @HttpCode(200)
  @Can('step:totp')
  @Proof('recovery-code', RecoveryCodeDto)
  async recoveryCode(
    @Body() _: RecoveryCodeDto,
    @Proven() { cookie }: { cookie: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MemberSessionDto> {
    await this.cookies.handOut(reply, cookie);
    return this.views.forNewMember(cookie);
  }

  @Get()
  @Can('session')
  get(
    @CurrentActor() actor: MemberActor,
    @CurrentSession() session: CheckedSession,
  ): Promise<MemberSessionDto> {
    return this.views.forMember(actor, session);
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
    @CurrentActor() actor: MemberActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(actor);
    this.cookies.clear(reply);
  }
}
