import './tokens/tokens.css';
import './tokens/base.css';

export { Chart, type ChartTable } from './charts/chart';
export {
  DistressChart,
  PresenceChart,
  ScaleChart,
  type DistressRow,
  type ScaleRow,
} from './charts/client-charts';
export { TrendPair } from './charts/trend-pair';
export { ChoiceInput, type Choice } from './choices/choice-input';
export { Intensity } from './choices/intensity';
export { ModeSwitch } from './choices/mode-switch';
export { ScaleInput } from './choices/scale-input';
export { SharingChip, type Sharing } from './choices/sharing-chip';
export { clockTime, dayAndTime, fullDay, longDay, monthAndYear, plainDay, shortDay } from './dates';
export { BodyFigure } from './drawings/body-figure';
export { CirclesDrawing, ringLetter } from './drawings/circles-drawing';
export { Lamp, Shore } from './drawings/drawings';
export { PieDrawing } from './drawings/pie-drawing';
export { fieldsOf } from './form-fields';
export { activeLanguage, activeLocale, loadWords, wordsOf, type Words } from './i18n';
export { Card, Section } from './layout/card';
export { DemoBand } from './layout/demo-band';
export { Page, PageHeader } from './layout/page';
export { leave, type Leaving } from './leave/leave';
export { LeaveButton, SkipLinks } from './leave/leave-button';
export { uiWords } from './locales/en';
export { uiWordsInSpanish } from './locales/es';
export { FormErrorSummary, type FieldProblem } from './states/form-error-summary';
export { Loaded, ready, type Loadable } from './states/loaded';
export { SavedNote, type Saved } from './states/saved-note';
export { EmptyState, ErrorState, LoadingState } from './states/states';
export { TrellisProvider } from './trellis-provider';
export { useIsStill } from './view/use-is-still';
export { useView } from './view/view-context';
export type { View, ViewMode } from './view/view-store';
export { BlankStep } from './worksheet/blank-step';
export { PrintSheet } from './worksheet/print-sheet';
export type { WorksheetExercise } from './worksheet/worksheet';
