import { PracticeGate, type Surface } from '@app/database';
import { notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { ClientsService } from '../clients';
import { MembersService } from '../members';
import { type Account, signInActor } from './account';
import { DEMO_ACCOUNTS } from './demo-accounts';
import type { DemoAccountDto } from './demo.dto';
import { SessionsService } from './sessions.service';
import { SignInService } from './sign-in.service';

/** One-click sign-in to the demo's people. Its module is not imported in production. */
@Injectable()
export class DemoService {
  constructor(
    private readonly practice: PracticeGate,
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
    private readonly members: MembersService,
    private readonly clients: ClientsService,
  ) {}

  /** Those of the demo's people that were seeded. */
  async accounts(surface: Surface): Promise<DemoAccountDto[]> {
    const found = await this.find(surface);
    return Promise.all(
      found.map(({ account, email, description }) =>
        this.practice.transaction(signInActor(account), async (tx) => {
          const people = surface === 'clinic' ? this.members : this.clients;
          const { id, name } = await people.get(tx, account.practiceId, account.accountId);
          return { id, email, name, description };
        }),
      ),
    );
  }

  /**
   * Signs in without any proof.
   * @returns the session cookie's value
   * @throws AppError 404 for everybody who is not one of the demo's people
   */
  async enter(surface: Surface, accountId: string): Promise<string> {
    const found = (await this.find(surface)).find(({ account }) => account.accountId === accountId);
    if (!found) throw notFound();
    return this.practice.transaction(signInActor(found.account), (tx) =>
      this.sessions.open(tx, { ...found.account, step: 'full' }),
    );
  }

  private async find(
    surface: Surface,
  ): Promise<{ account: Account; email: string; description: string }[]> {
    const listed = DEMO_ACCOUNTS.filter((entry) => entry.surface === surface);
    const found = await Promise.all(
      listed.map(async ({ email, description }) =>
        (await this.signIn.accounts(surface, email)).map((account) => ({
          account,
          email,
          description,
        })),
      ),
    );
    return found.flat();
  }
}
