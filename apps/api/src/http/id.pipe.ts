import { isId, notFound } from '@app/kernel';
import { Injectable, type PipeTransform } from '@nestjs/common';

@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isId(value)) throw notFound();
    return value;
  }
}
