import type { BodyRegion } from '@app/exercises';

/** One place of the body as it is drawn: its outlines, and where the sign goes that it is marked. */
export type BodyShape = { paths: readonly string[]; mark: { x: number; y: number } };

const WIDTH = 240;

/** A pair: the outline on the left, and the same on the right. */
const pair = (left: (x: (from: number) => number) => string): string[] => [
  left((from) => from),
  left((from) => WIDTH - from),
];

/**
 * Seen from the front, 240 wide and 520 high, in the order they are painted: what lies over another
 * comes later. Plain on purpose: no face, no sex, nobody in particular.
 */
export const FRONT_SHAPES: Readonly<Record<Exclude<BodyRegion, 'back'>, BodyShape>> = {
  throat: {
    paths: ['M103 91.6A38 46 0 0 0 137 91.6V108Q137 117 146 122H94Q103 117 103 108Z'],
    mark: { x: 120, y: 110 },
  },
  head: { paths: ['M83 40A38 46 0 0 1 157 40Z'], mark: { x: 120, y: 25 } },
  face: {
    paths: ['M83 40H157A38 46 0 0 1 155 70H85A38 46 0 0 1 83 40Z'],
    mark: { x: 120, y: 55 },
  },
  jaw: { paths: ['M85 70H155A38 46 0 0 1 85 70Z'], mark: { x: 120, y: 83 } },
  shoulders: {
    paths: ['M94 122H146Q178 126 188 154H52Q62 126 94 122Z'],
    mark: { x: 120, y: 139 },
  },
  chest: { paths: ['M74 154H166L161 212H79Z'], mark: { x: 120, y: 182 } },
  belly: { paths: ['M79 212H161L164 266H76Z'], mark: { x: 120, y: 240 } },
  hips: { paths: ['M76 266H164L171 304Q146 316 120 316Q94 316 69 304Z'], mark: { x: 120, y: 291 } },
  arms: {
    paths: pair((x) => `M${x(52)} 154H${x(70)}L${x(63)} 220L${x(55)} 276H${x(36)}L${x(41)} 212Z`),
    mark: { x: 53, y: 212 },
  },
  hands: {
    paths: pair(
      (x) =>
        `M${x(36)} 276H${x(55)}Q${x(60)} 300 ${x(50)} 316Q${x(40)} 322 ${x(34)} 312Q${x(28)} 294 ${x(36)} 276Z`,
    ),
    mark: { x: 45, y: 298 },
  },
  legs: {
    paths: pair(
      (x) =>
        `M${x(70)} 306Q${x(92)} 318 ${x(117)} 318L${x(112)} 400L${x(107)} 478H${x(82)}L${x(79)} 400Z`,
    ),
    mark: { x: 94, y: 392 },
  },
  feet: {
    paths: pair(
      (x) =>
        `M${x(82)} 478H${x(107)}L${x(110)} 498Q${x(106)} 510 ${x(86)} 510Q${x(66)} 510 ${x(68)} 500Q${x(72)} 490 ${x(82)} 478Z`,
    ),
    mark: { x: 92, y: 495 },
  },
};

/** Seen from behind: only the back is a place of its own; the rest shows where it is. */
export const BACK_SHAPE: BodyShape = {
  paths: ['M94 122H146Q178 126 188 154H166L161 212L164 266H76L79 212L74 154H52Q62 126 94 122Z'],
  mark: { x: 120, y: 196 },
};
