import type { AuthorProblemDto } from '@app/api-client/clinic';
import { IconPencilExclamation } from '@tabler/icons-react';
import { createContext, useContext } from 'react';
import classes from './authoring.module.css';

/** What stands against publishing, as the server saw the draft last. */
export const Todos = createContext<readonly AuthorProblemDto[]>([]);

type TodoProps = {
  /** The path of a field. */
  at: string;
  /** False where what lies inside the field says it for itself. */
  isWhole?: boolean;
};

/** What is still to do about a field, beside it. */
export function Todo({ at, isWhole = true }: TodoProps) {
  const all = useContext(Todos);
  const own = all.filter(({ path }) => path === at || (isWhole && path.startsWith(`${at}.`)));
  return [...new Set(own.map(({ message }) => message))].map((message) => (
    <p key={message} className={classes.todo}>
      <IconPencilExclamation size={16} aria-hidden />
      {message}
    </p>
  ));
}
