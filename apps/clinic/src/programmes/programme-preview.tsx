import type { ProgrammeDto } from '@app/api-client/clinic';
import { ProgrammeBody, ProgrammeMeta } from './programme-body';
import classes from './programmes.module.css';

/** A programme whole, before it is given to somebody. */
export function ProgrammePreview({ programme, name }: { programme: ProgrammeDto; name: string }) {
  return (
    <div className={classes.preview}>
      <div>
        <h3>{programme.title}</h3>
        <p>{programme.purpose}</p>
        <ProgrammeMeta programme={programme} />
      </div>
      <ProgrammeBody programme={programme} name={name} level={4} />
    </div>
  );
}
