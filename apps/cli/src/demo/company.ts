import { type ClientActor, type MemberActor, newId } from '@app/kernel';
import type { INestApplicationContext, Type } from '@nestjs/common';
import type { ClientStory, Story } from './story';

/** Everybody of the story with the ids they have in the database, and the services they act by. */
export class Company {
  readonly practiceId = newId();
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly story: Story,
  ) {
    for (const { email } of [...story.members, ...story.clients]) this.ids.set(email, newId());
  }

  get<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }

  /** @param email address of a member or a client */
  idOf(email: string): string {
    const id = this.ids.get(email);
    if (!id) throw new Error(`Nobody in the story has the address ${email}`);
    return id;
  }

  member(email: string): MemberActor {
    const { practiceId } = this;
    const member = this.story.members.find((one) => one.email === email);
    if (!member) throw new Error(`No member in the story has the address ${email}`);
    const { roles } = member;
    return { kind: 'member', practiceId, memberId: this.idOf(email), roles, sessionId: newId() };
  }

  client({ email }: ClientStory): ClientActor {
    const { practiceId } = this;
    return { kind: 'client', practiceId, clientId: this.idOf(email), sessionId: newId() };
  }
}
