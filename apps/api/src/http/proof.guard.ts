import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  type Type,
  UseGuards,
  ValidationPipe,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { TrellisRequest } from './request';
import { SurfacePassport } from './surface-passport';

const PROOF = 'trellis:proof';

type ProofKind = 'password' | 'code' | 'enrolment' | 'totp' | 'recovery-code';

/** Runs a sign-in strategy before the route, on a body that was validated as `dto`. */
export function Proof(kind: ProofKind, dto: Type): MethodDecorator {
  return applyDecorators(SetMetadata(PROOF, { kind, dto }), UseGuards(ProofGuard));
}

/** Guards run before pipes, so this one validates first: strategies only see what is well formed. */
@Injectable()
export class ProofGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly validation: ValidationPipe,
    private readonly passport: SurfacePassport,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { kind, dto } = this.reflector.get<{ kind: ProofKind; dto: Type }>(
      PROOF,
      context.getHandler(),
    );
    const request = context.switchToHttp().getRequest<TrellisRequest>();
    request.body = await this.validation.transform(request.body, { type: 'body', metatype: dto });
    request.proof = await this.passport.authenticate(kind, request);
    return true;
  }
}
