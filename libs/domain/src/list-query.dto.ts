import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Which page of a list is asked for. */
export class ListQueryDto {
  /** `nextCursor` of the page before; without it, the first page. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  cursor?: string;

  /** Rows of a page, 1 to 100; 50 without it. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
