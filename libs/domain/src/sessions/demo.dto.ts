import { IsTrellisId } from '../is-trellis-id';

/** An account that a click signs in to, in demo mode. */
export class DemoAccountDto {
  id!: string;
  /** Their address in the demo; nobody can own one under it. */
  email!: string;
  name!: string;
  description!: string;
}

export class DemoSignInDto {
  @IsTrellisId()
  accountId!: string;
}
