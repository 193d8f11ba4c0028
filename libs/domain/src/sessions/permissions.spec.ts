import { type MemberRole, newId } from '@app/kernel';
import { hasPermission, permissionsOf } from './permissions';

const member = (...roles: MemberRole[]) =>
  ({
    kind: 'member',
    practiceId: newId(),
    memberId: newId(),
    roles,
    sessionId: newId(),
  }) as const;

describe('permissions', () => {
  it('keep clinical work from those who run the practice', () => {
    for (const role of ['owner', 'admin'] as const) {
      const permissions = permissionsOf(member(role));
      expect(permissions).not.toContain('response:read');
      expect(permissions).not.toContain('assignment:read');
      expect(permissions).toContain('audit:read');
    }
  });

  it('let supervisors see, and therapists assign', () => {
    expect(hasPermission(member('supervisor'), 'response:read')).toBe(true);
    expect(hasPermission(member('supervisor'), 'assignment:create')).toBe(false);
    expect(hasPermission(member('therapist'), 'assignment:create')).toBe(true);
  });

  it('let therapists add clients and keep their details, but run nothing', () => {
    expect(hasPermission(member('therapist'), 'client:create')).toBe(true);
    expect(hasPermission(member('therapist'), 'client:change')).toBe(true);
    expect(hasPermission(member('therapist'), 'practice:administer')).toBe(false);
    expect(hasPermission(member('supervisor'), 'client:change')).toBe(false);
  });

  it('add up where one person has several roles', () => {
    const permissions = permissionsOf(member('owner', 'therapist'));
    expect(new Set(permissions).size).toBe(permissions.length);
    expect(permissions).toEqual(expect.arrayContaining(['audit:read', 'assignment:create']));
  });

  it('give clients what is theirs, and jobs no route at all', () => {
    const practiceId = newId();
    const client = { kind: 'client', practiceId, clientId: newId(), sessionId: newId() } as const;
    expect(permissionsOf(client)).toEqual(['own:read', 'own:write']);
    expect(hasPermission(client, 'caseload:read')).toBe(false);
    expect(permissionsOf({ kind: 'system', practiceId, name: 'test' })).toEqual([]);
  });
});
