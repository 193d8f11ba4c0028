import { notFound } from '@app/kernel';
import { Injectable, type PipeTransform } from '@nestjs/common';

@Injectable()
export class VersionPipe implements PipeTransform<unknown, number> {
  transform(value: unknown): number {
    // The validation before this may have read a number already.
    if (!/^[1-9]\d{0,8}$/.test(String(value))) throw notFound();
    return Number(value);
  }
}
