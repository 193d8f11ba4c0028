import { Module } from '@nestjs/common';
import { Withdrawals } from './withdrawals.service';

@Module({ providers: [Withdrawals], exports: [Withdrawals] })
export class WithdrawalsModule {}
