import { SessionsService } from '@app/domain/sessions';
import type { ClientActor, MemberActor } from '@app/kernel';
import { Controller, Delete, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Can, CurrentActor, SessionCookies } from '../http';

/** All of one's sessions, on every device. */
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookies: SessionCookies,
  ) {}

  @Delete()
  @HttpCode(204)
  @Can('session')
  async signOutEverywhere(
    @CurrentActor() actor: MemberActor | ClientActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOutEverywhere(actor);
    this.cookies.clear(reply);
  }
}
