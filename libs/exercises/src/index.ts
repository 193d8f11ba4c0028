export { answerInWords, checkAnswer, isEmptyAnswer, type Answers } from './answers';
export { checkExercise, readExercise } from './check-exercise';
export { checkProgramme } from './check-programme';
export { checkSubmission, type DroppedAnswer, type Submission } from './check-submission';
export { checkTailoring } from './check-tailoring';
export type { Choice } from './choices';
export type { Condition, ShowWhen } from './condition';
export { diffExercises } from './diff';
export { lessCareful } from './draft-care';
export { draftOf, readDraft, type Draft, type DraftOf } from './draft';
export {
  exerciseSchema,
  FORMAT_VERSION,
  type Care,
  type Exercise,
  type Intensity,
  type Source,
} from './exercise';
export { readExerciseFile } from './exercise-file';
export { exerciseJsonSchema, measureJsonSchema, programmeJsonSchema } from './json-schemas';
export { forClient, type ClientExercise } from './for-client';
export { canonicalOf, toQuestionnaire } from './fhir/questionnaire';
export {
  toQuestionnaireResponse,
  type OwnedAnswer,
  type ResponseFacts,
} from './fhir/questionnaire-response';
export { framed, frameSchema, showsToWhoeverGoesOn, unframed, type Frame } from './frame';
export { exerciseIdSchema, stepIdSchema } from './ids';
export { LANGUAGES, OTHER_LANGUAGES, type Language, type OtherLanguage } from './language';
export { changeBetween, type ChangeStatus, type MeasureChange } from './measures/change-between';
export { checkMeasure, readMeasure } from './measures/check-measure';
export {
  optionsOf,
  type Instrument,
  type InstrumentItem,
  type InstrumentOption,
} from './measures/instrument';
export {
  measureSchema,
  totalRange,
  valueRange,
  type Measure,
  type MeasureItem,
} from './measures/measure';
export { pastFridayNight } from './measures/friday-night';
export { measureExercise, type MeasureTexts } from './measures/measure-exercise';
export {
  scoreMeasure,
  type MeasureScore,
  type ProvisionalResult,
  type ScoredBand,
  type ScoredCutOff,
  type ScoredSubscale,
} from './measures/score-measure';
export type { ThresholdSource } from './measures/threshold-source';
export { longestWay } from './longest-way';
export type { Moment } from './moment';
export { type Placeable, type PlacedStep, type WrongPlace, wrongPlaces } from './placement';
export { readAs, type Checked, type Problem } from './problem';
export {
  programmeSchema,
  programmeStepId,
  type Programme,
  type ProgrammeStep,
  type Unlock,
} from './programme';
export {
  asks,
  mayBePrivate,
  stepSchema,
  type Step,
  type StepKindName,
  type StepOf,
} from './registry';
export { sharingSchema, type Sharing } from './step-kind';
export {
  BODY_REGIONS,
  bodyRegions,
  type BodyMapAnswer,
  type BodyMapStep,
  type BodyMark,
  type BodyRegion,
} from './steps/body-map';
export type { BreathPacerAnswer, BreathPacerStep } from './steps/breath-pacer';
export {
  CIRCLE_NAME_MAX,
  type CirclesAnswer,
  type CirclesStep,
  type PlacedName,
} from './steps/circles';
export type { ContentNoteStep } from './steps/content-note';
export {
  DISTRESS_ANCHORS,
  distressAnchors,
  type DistressAnswer,
  type DistressStep,
} from './steps/distress';
export type { FeelingsAnswer, FeelingsStep, FeltFeeling } from './steps/feelings';
export { RUNG_MAX, type LadderAnswer, type LadderStep, type Rung } from './steps/ladder';
export { LETTER_MAX, type LetterAnswer, type LetterStep } from './steps/letter';
export { LONG_ANSWER_MAX, type LongAnswer, type LongAnswerStep } from './steps/long-answer';
export type { MeasureAnswer, MeasureStep } from './steps/measure';
export type { MultiChoiceAnswer, MultiChoiceStep } from './steps/multi-choice';
export { sharesOf, SLICE_MAX, type PieAnswer, type PieSlice, type PieStep } from './steps/pie';
export {
  PLAN_PARTS,
  PLAN_PART_MAX,
  type PlanAnswer,
  type PlanPart,
  type PlanStep,
} from './steps/plan';
export type { PracticeAnswer, PracticeStep } from './steps/practice';
export {
  NOT_PRESENT,
  PRESENCE_CHOICES,
  presenceChoices,
  type PresenceAnswer,
  type PresenceStep,
} from './steps/presence';
export type { ScaleAnswer, ScaleStep } from './steps/scale';
export {
  SCRIPT_PART_MAX,
  type ScriptBuilderAnswer,
  type ScriptBuilderStep,
} from './steps/script-builder';
export { SHORT_ANSWER_MAX, type ShortAnswer, type ShortAnswerStep } from './steps/short-answer';
export type { SingleChoiceAnswer, SingleChoiceStep } from './steps/single-choice';
export {
  CELL_MAX,
  type TableRow,
  type TableRowsAnswer,
  type TableRowsStep,
} from './steps/table-rows';
export type { TextStep } from './steps/text';
export {
  TIMELINE_MAX,
  type TimelineAnswer,
  type TimelineEntry,
  type TimelineStep,
} from './steps/timeline';
export { keywordsOf, synonymsSchema, type Synonym } from './synonyms';
export {
  canReword,
  REWORDED_MAX,
  staysBecause,
  tailor,
  type Rewording,
  type Stays,
  type Tailoring,
} from './tailoring';
export {
  readTranslation,
  translateExercise,
  translateFrame,
  translateProgramme,
  wordsOfExercise,
  wordsOfProgramme,
  type Translation,
} from './translation/translation';
export type { Words } from './translation/words';
export { visibleSteps } from './visible-steps';
export {
  CARE_FLAGS,
  PATTERNS,
  PILLARS,
  PRACTISE_WITH,
  REPAIR_AIMS,
  STRANDS,
  WHENS,
  WOUNDS,
  type CareFlag,
  type Pattern,
  type Pillar,
  type PractiseWith,
  type RepairAim,
  type Strand,
  type When,
  type Wound,
} from './vocabulary';
