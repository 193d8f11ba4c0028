export type { CutOffLine, NamedBand } from './draw-limits';
export { drawNumbers, type NumbersChart } from './draw-numbers';
export { drawScores, type ScoresChart } from './draw-scores';
export { drawStates, type StatesChart } from './draw-states';
export type { Drawing, Dot, Ink, Label, Period, Primitive, Shape, Size } from './drawing';
export type { SignWords } from './legend';
export {
  drawDistress,
  drawPresence,
  drawScale,
  type ChartOfClient,
  type DistressReading,
} from './measures';
export { factsOf, within, type Facts, type Reading, type Series } from './series';
export { pieArcs, type PieArc } from './pie-arcs';
export { ringPlaces, ringRadii, RINGS_SIDE, SELF_RADIUS } from './ring-places';
