import {
  asOwnDraft,
  changeStep,
  duplicateStep,
  freshId,
  insertAfter,
  isUntouched,
  moveStep,
  type OwnDraft,
  partAt,
  removeStep,
  withPart,
} from './own-draft';

const draft: OwnDraft = {
  title: 'One',
  steps: ['a', 'b', 'c'].map((id) => ({ id, kind: 'text', prompt: id })),
};
const ids = ({ steps }: OwnDraft) => steps.map(({ id }) => id).join('');

describe('writing a draft', () => {
  it('reads whatever was kept', () => {
    expect(asOwnDraft({}).steps).toEqual([]);
    expect(asOwnDraft({ steps: [null, 3, { id: 'a', kind: 'text' }] }).steps).toHaveLength(1);
  });

  it('puts steps in, takes them out, and moves them as far as there is place', () => {
    const step = { id: 'x', kind: 'text' };
    expect(ids(insertAfter(draft, -1, step))).toBe('xabc');
    expect(ids(insertAfter(draft, 2, step))).toBe('abcx');
    expect(ids(removeStep(draft, 'b'))).toBe('ac');
    expect(ids(moveStep(draft, 'b', 1))).toBe('acb');
    expect(ids(moveStep(draft, 'b', -1))).toBe('bac');
    expect(moveStep(draft, 'a', -1)).toBe(draft);
    expect(moveStep(draft, 'c', 1)).toBe(draft);
  });

  it('doubles a step under another id', () => {
    const doubled = duplicateStep(draft, 'b', 'x');
    expect(ids(doubled)).toBe('abxc');
    expect(doubled.steps[2]).toEqual({ id: 'x', kind: 'text', prompt: 'b' });
  });

  it('changes parts within parts, and nothing else', () => {
    const changed = changeStep(draft, 'b', 'measure.name', 'fear');
    expect(partAt(changed.steps[1], 'measure.name')).toBe('fear');
    expect(changed.steps[0]).toBe(draft.steps[0]);
    expect(withPart({ a: { b: 1, c: 2 } }, 'a.b', 3)).toEqual({ a: { b: 3, c: 2 } });
    expect(partAt({ a: [1] }, 'a.b')).toBeUndefined();
  });

  it('makes ids that the format takes', () => {
    const made = new Set(Array.from({ length: 200 }, () => freshId('step')));
    expect(made.size).toBe(200);
    for (const id of made) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  it('is untouched until something is written, or copied', () => {
    expect(isUntouched({ revision: 1, draft: { steps: [] } })).toBe(true);
    expect(isUntouched({ revision: 2, draft: { steps: [] } })).toBe(false);
    expect(isUntouched({ revision: 1, draft })).toBe(false);
  });
});
