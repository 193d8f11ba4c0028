import { type SignInResult, SessionsService } from '@app/domain/sessions';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SurfaceSettings } from './surface-settings';

/** Reads and writes the two cookies of a surface. They carry no Max-Age: a closed browser forgets. */
@Injectable()
export class SessionCookies {
  constructor(
    private readonly surface: SurfaceSettings,
    private readonly sessions: SessionsService,
  ) {}

  session(request: FastifyRequest): string | undefined {
    return request.cookies[this.surface.sessionCookie];
  }

  binding(request: FastifyRequest): string | undefined {
    return request.cookies[this.surface.bindingCookie];
  }

  /** Hands out a new session; whatever session this browser had before ends. */
  async handOut(reply: FastifyReply, value: string): Promise<void> {
    const before = this.session(reply.request);
    if (before) await this.sessions.end(this.surface.name, before);
    void reply.setCookie(this.surface.sessionCookie, value, this.options());
  }

  /** `handOut` where a sign-in led into a session; answers what the front end is told. */
  async handOutResult(reply: FastifyReply, result: SignInResult) {
    if (result.state === 'choose') return result;
    await this.handOut(reply, result.cookie);
    void reply.clearCookie(this.surface.bindingCookie, this.options());
    return { state: result.state };
  }

  bind(reply: FastifyReply, value: string, seconds: number): void {
    void reply.setCookie(this.surface.bindingCookie, value, { ...this.options(), maxAge: seconds });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.surface.sessionCookie, this.options());
  }

  private options() {
    return {
      path: '/',
      httpOnly: true,
      secure: this.surface.isHttps,
      // Clients come from links in their mail; staff never do.
      sameSite: this.surface.name === 'clinic' ? ('strict' as const) : ('lax' as const),
    };
  }
}
