import { actionsOf, AUDIT_ACTIONS, AUDIT_KINDS, auditLine } from './actions';

const parts = {
  who: 'Rosa',
  whom: 'Imogen',
  other: 'Ines',
  client: 'Wren',
  detail: {
    roles: 'therapist,supervisor',
    permission: 'audit:read',
    otherId: 'x',
    measure: 'BRS',
    version: 2,
  },
};

describe('the actions of the trail', () => {
  it.each(Object.keys(AUDIT_ACTIONS))('%s reads as a sentence', (action) => {
    const words = auditLine(action).words(parts);
    expect(words).toMatch(/^[A-Z][^.]+$/);
    expect(words).toMatch(/Rosa|Imogen|Wren/);
    expect(words).not.toMatch(/undefined|object/);
  });

  it('say who did what to whom', () => {
    expect(auditLine('member.invited').words(parts)).toBe(
      'Rosa invited Imogen as therapist, supervisor',
    );
    expect(auditLine('member.supervised').words(parts)).toBe(
      'Rosa made Ines the supervisor of Imogen',
    );
    expect(auditLine('member.supervised').words({ ...parts, detail: {} })).toBe(
      'Rosa ended the supervision of Imogen',
    );
  });

  it('belong to the kinds of the filter, each to one', () => {
    const all = AUDIT_KINDS.flatMap((kind) => actionsOf([kind]));
    expect(all.toSorted()).toEqual(actionsOf().toSorted());
    expect(new Set(all).size).toBe(all.length);
    // What is a client's own affair is in no list.
    expect(all).not.toContain('plan.shared');
  });

  it('of another version are nobody’s to read', () => {
    expect(auditLine('something.new').kind).toBe('own');
  });
});
