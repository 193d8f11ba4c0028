import {
  AccountEmailsService,
  ChangeEmailDto,
  ChangePasswordDto,
  ConfirmEmailDto,
  PasswordsService,
} from '@app/domain/sessions';
import type { ClientActor, MemberActor } from '@app/kernel';
import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { Can, CurrentActor } from '../http';

/** What one signs in with. */
@Controller('account')
export class AccountController {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly emails: AccountEmailsService,
  ) {}

  @Put('password')
  @HttpCode(204)
  @Can('session')
  changePassword(
    @CurrentActor() actor: MemberActor | ClientActor,
    @Body() dto: ChangePasswordDto,
  ): Promise<void> {
    return this.passwords.change(actor, dto);
  }

  /** Mails a link to the new address; nothing changes before it is followed. */
  @Post('email')
  @HttpCode(202)
  @Can('session')
  changeEmail(
    @CurrentActor() actor: MemberActor | ClientActor,
    @Body() dto: ChangeEmailDto,
  ): Promise<void> {
    return this.emails.ask(actor, dto);
  }

  @Post('email/confirm')
  @HttpCode(204)
  @Can('session')
  confirmEmail(
    @CurrentActor() actor: MemberActor | ClientActor,
    @Body() dto: ConfirmEmailDto,
  ): Promise<void> {
    return this.emails.confirm(actor, dto);
  }
}
