import { Module } from '@nestjs/common';
import { AccountController } from './account.controller';
import { PasswordController } from './password.controller';
import { SessionsController } from './sessions.controller';

/** What both surfaces offer to whoever has an account. */
@Module({ controllers: [AccountController, PasswordController, SessionsController] })
export class AccountModule {}
