import type { ApiProblem } from '../api/problem';
import classes from '../practice/practice.module.css';
import { peopleWords } from './people-problems';

/** Why a change was refused, where it was asked for. */
export function ProblemLine({ problem }: { problem: ApiProblem | null }) {
  if (!problem) return null;
  return (
    <p role="alert" className={classes.problem}>
      {peopleWords(problem)}
    </p>
  );
}
