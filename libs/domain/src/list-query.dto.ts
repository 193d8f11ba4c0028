import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut } from './may-be-left-out';

/** Which page of a list is asked for. */
export class ListQueryDto {
  /** `nextCursor` of the page before; without it, the first page. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(120)
  cursor?: string;

  /** Rows of a page, 1 to 100; 50 without it. */
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
