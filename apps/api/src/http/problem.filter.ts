import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_JSON, toAppError, toProblem } from './problem';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = toAppError(error);
    if (refusal.status >= 500) {
      const { method, routeOptions } = request;
      this.logger.error({
        msg: 'Request failed',
        method,
        route: routeOptions.url,
        status: refusal.status,
        code: refusal.code,
        requestId: request.id,
        err: error,
      });
    }
    const wait = refusal.extra?.retryAfterSeconds;
    if (typeof wait === 'number') void reply.header('retry-after', String(wait));
    void reply
      .code(refusal.status)
      .type(PROBLEM_JSON)
      .send(JSON.stringify(toProblem(refusal, request.id)));
  }
}
