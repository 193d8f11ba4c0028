import { Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations';

const PATIENCE_MS = 2000;

/** Whether the database answers, and has the schema that this code was written for. */
@Injectable()
export class DatabaseHealth {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly dataSource: DataSource,
  ) {}

  async answers() {
    const indicator = this.indicators.check('database');
    try {
      await soon(this.dataSource.query('select 1'));
      return indicator.up();
    } catch {
      return indicator.down();
    }
  }

  async isMigrated() {
    const indicator = this.indicators.check('migrations');
    try {
      const rows = await soon(
        this.dataSource.query<{ name: string }[]>('select name from migrations'),
      );
      const applied = new Set(rows.map(({ name }) => name));
      return migrations.every(({ name }) => applied.has(name)) ? indicator.up() : indicator.down();
    } catch {
      return indicator.down();
    }
  }
}

function soon<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
