import { ringPlaces, ringRadii, RINGS_SIDE } from './ring-places';

const centre = RINGS_SIDE / 2;
const outward = ({ x, y }: { x: number; y: number }) => Math.hypot(x - centre, y - centre);

describe('places in circles', () => {
  it('lie inside their own ring', () => {
    const radii = ringRadii(3);
    for (const [index, place] of ringPlaces(3, [0, 2, 1, 2]).entries()) {
      const ring = [0, 2, 1, 2][index]!;
      expect(outward(place)).toBeLessThan(radii[ring]!);
      expect(outward(place)).toBeGreaterThan(radii[ring - 1] ?? 0);
    }
  });

  it('never lie where the name of the ring stands', () => {
    const places = ringPlaces(
      2,
      Array.from({ length: 20 }, () => 1),
    );
    expect(places.filter(({ x, y }) => y < centre && Math.abs(x - centre) < 30)).toEqual([]);
    expect(new Set(places.map(({ x, y }) => `${x.toFixed()}/${y.toFixed()}`)).size).toBe(20);
  });

  it('puts one alone opposite the name', () => {
    const [alone] = ringPlaces(2, [0]);
    expect(Math.round(alone!.x)).toBe(centre);
    expect(alone!.y).toBeGreaterThan(centre);
  });
});
