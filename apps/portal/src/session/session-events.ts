type Listener = () => void;

let onEnd: Listener = () => undefined;
let onAnswer: Listener = () => undefined;

/** What happens when the server no longer knows who is signed in. */
export const whenSessionEnds = (listener: Listener): void => {
  onEnd = listener;
};

export const tellSessionEnd = (): void => onEnd();

/** What happens after each answer that was asked for on somebody's behalf. */
export const whenAnswered = (listener: Listener): void => {
  onAnswer = listener;
};

/** Asking about the session itself is nobody doing anything. */
export const tellAnswered = (url: string): void => {
  if (!new URL(url, window.location.href).pathname.startsWith('/api/session')) onAnswer();
};
