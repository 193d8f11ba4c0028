export { WithdrawalEntity } from './withdrawal.entity';
export { WithdrawalsModule } from './withdrawals.module';
export { answersTakenBack, entriesTakenBack } from './withdrawals.queries';
export { Withdrawals, type TakenBack } from './withdrawals.service';
