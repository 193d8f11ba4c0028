import { EmailDto, PasswordsService, ResetPasswordDto } from '@app/domain/sessions';
import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { Public, SurfaceSettings } from '../http';

/** A forgotten password. */
@Controller('password')
export class PasswordController {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly surface: SurfaceSettings,
  ) {}

  /** Mails a link, if the address is somebody's; the answer is the same if it is not. */
  @Post('forgot')
  @HttpCode(202)
  @Public()
  forgot(@Body() { email }: EmailDto, @Ip() address: string): Promise<void> {
    return this.passwords.forgot(this.surface.name, email, address);
  }

  @Post('reset')
  @HttpCode(204)
  @Public()
  reset(@Body() dto: ResetPasswordDto): Promise<void> {
    return this.passwords.reset(this.surface.name, dto);
  }
}
