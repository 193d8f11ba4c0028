import { type Breath, nextBreath, secondsOf } from './breath';

describe('the breaths of a pacer', () => {
  it('go in and out, as often as said, and then rest', () => {
    const seen: string[] = [];
    for (let at: Breath | null = { way: 'in', round: 1 }; at; at = nextBreath(at, 2))
      seen.push(`${at.way} ${at.round}`);
    expect(seen).toEqual(['in 1', 'out 1', 'in 2', 'out 2']);
  });

  it('take as long as the exercise says', () => {
    const pace = { inSeconds: 4, outSeconds: 6 };
    expect(secondsOf({ way: 'in', round: 1 }, pace)).toBe(4);
    expect(secondsOf({ way: 'out', round: 1 }, pace)).toBe(6);
  });
});
