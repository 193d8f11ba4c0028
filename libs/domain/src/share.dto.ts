import type { Sharing } from '@app/exercises';
import { IsIn } from 'class-validator';
import { IsTrellisId } from './is-trellis-id';

export const SHARINGS = ['private', 'shared'] as const satisfies Sharing[];

/** Lets staff read something from now on, or takes it back. */
export class ShareDto {
  /** UUIDv7 made by the caller: an old request that arrives late changes nothing. */
  @IsTrellisId()
  id!: string;

  @IsIn(SHARINGS)
  sharing!: Sharing;
}
