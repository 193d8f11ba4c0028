import { IsInt, Min } from 'class-validator';
import { IsTrellisId } from './is-trellis-id';

/** A change to words that their writer may have open in several windows. */
export class ChangeDto {
  /** UUIDv7 made by the caller: sending the same write again changes nothing. */
  @IsTrellisId()
  writeId!: string;

  /** The revision this change was made on; 0 for what was never saved. */
  @IsInt()
  @Min(0)
  revision!: number;
}
