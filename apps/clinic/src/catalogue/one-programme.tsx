import { Loaded } from '@app/ui';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { loadableOf } from '../api/loadable';
import { leadTo } from '../programmes/giving';
import { programmeQuery, programmesQuery } from '../programmes/programme-queries';
import { useMay } from '../session/session-query';
import { t } from '../words';
import { GiveTo } from './give-to';
import { ProgrammeDetail } from './programme-detail';
import classes from './catalogue.module.css';

/** The programme that is looked at, and the way from it to a client. */
export function OneProgramme({ id }: { id: string }) {
  const programme = useQuery(programmeQuery(id));
  const mayGive = useMay('assignment:create');
  return (
    <Loaded of={loadableOf(programme)} lines={8}>
      {(found) => (
        <ProgrammeDetail
          programme={found}
          actions={
            mayGive && (
              <GiveTo
                label={t('clinic.programme.giveToClient')}
                onClient={(clientId) => leadTo({ clientId, programmeId: id })}
              />
            )
          }
        />
      )}
    </Loaded>
  );
}

/** From one of its exercises back to the programme. */
export function ToProgramme({ id }: { id: string }) {
  const { data: all = [] } = useQuery(programmesQuery);
  return (
    <Link
      to="/library/programmes"
      search={{ programme: id }}
      state={{ isBack: true }}
      resetScroll={false}
      className={classes.back}
      data-always
    >
      <IconArrowLeft size={16} aria-hidden />
      {all.find((one) => one.id === id)?.title ?? t('clinic.programme.title')}
    </Link>
  );
}
