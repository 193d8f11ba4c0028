import { IsTrellisId } from '../is-trellis-id';

/** An account that a click signs in to, in demo mode. */
export class DemoAccountDto {
  id!: string;
  name!: string;
  description!: string;
}

export class DemoSignInDto {
  @IsTrellisId()
  accountId!: string;
}
