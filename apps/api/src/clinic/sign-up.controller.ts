import { StaffSignInDto } from '@app/domain/sessions';
import {
  ConfirmSignUpDto,
  NewPracticeDto,
  SetUpDto,
  SetUpService,
  SIGN_UP_GOOD_FOR_MS,
  SignUpService,
  SignUpStateDto,
} from '@app/domain/sign-up';
import { SECOND } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, SessionCookies } from '../http';

/** A practice that comes by itself, and the first one of all. */
@Controller()
export class SignUpController {
  constructor(
    private readonly signUp: SignUpService,
    private readonly setUp: SetUpService,
    private readonly cookies: SessionCookies,
  ) {}

  /** What somebody without an account can do here. */
  @Get('sign-up')
  @Public()
  state(): Promise<SignUpStateDto> {
    return this.signUp.state();
  }

  /** Mails a link that confirms the address; the answer is the same for every address. */
  @Post('sign-up')
  @HttpCode(202)
  @Public()
  async ask(
    @Body() dto: NewPracticeDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const browser = await this.signUp.ask(dto, address);
    this.cookies.bind(reply, browser, SIGN_UP_GOOD_FOR_MS / SECOND);
  }

  /** Follows the mailed link; a second factor is set up next. */
  @Post('sign-up/confirm')
  @HttpCode(200)
  @Public()
  async confirm(
    @Body() dto: ConfirmSignUpDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffSignInDto> {
    const result = await this.signUp.confirm(dto, this.cookies.binding(request));
    return (await this.cookies.handOutResult(reply, result)) as StaffSignInDto;
  }

  /** Opens the first practice of this Trellis; a second factor is set up next. */
  @Post('set-up')
  @HttpCode(200)
  @Public()
  async openFirst(
    @Body() dto: SetUpDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffSignInDto> {
    const result = await this.setUp.open(dto);
    return (await this.cookies.handOutResult(reply, result)) as StaffSignInDto;
  }
}
