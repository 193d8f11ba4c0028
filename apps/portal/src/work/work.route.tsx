import { LoadingState } from '@app/ui';

// The screens of one piece of work, fetched together when it is opened.
export { ContentNoteScreen } from './content-note-screen';
export { DoneScreen } from './done-screen';
export { PauseScreen } from './pause-screen';
export { SharingScreen } from './sharing-screen';
export { StepScreen } from './step-screen';

export function WorkRoute() {
  return <LoadingState lines={5} />;
}
