import type { ProgrammeDto } from '@app/api-client/clinic';
import { useQuery } from '@tanstack/react-query';
import { clientQuery } from '../api/queries';
import { t } from '../words';
import { ProgrammeBody, ProgrammeMeta } from './programme-body';
import classes from './programmes.module.css';

type ProgrammePreviewProps = {
  programme: ProgrammeDto;
  /** Whom it is for. */
  clientId: string;
  name: string;
};

/** A programme whole, before it is given to somebody. */
export function ProgrammePreview({ programme, clientId, name }: ProgrammePreviewProps) {
  const language = useQuery(clientQuery(clientId)).data?.language;
  return (
    <div className={classes.preview}>
      <div>
        <h3>{programme.title}</h3>
        <p>{programme.purpose}</p>
        <ProgrammeMeta programme={programme} />
        {language && !programme.languages.includes(language) && (
          <p className={classes.soft}>
            {t('clinic.assign.onlyEnglish', { name, language: t(`clinic.language.${language}`) })}
          </p>
        )}
      </div>
      <ProgrammeBody programme={programme} name={name} level={4} />
    </div>
  );
}
