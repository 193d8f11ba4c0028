import type { TodayRowDto } from '@app/api-client/clinic';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { changeDraft } from '../assign/drafts';
import { useMay } from '../session/session-query';
import { t } from '../words';

type ActOnProps = { row: TodayRowDto; name: string; className: string | undefined };

/** The one thing to do about a row: read, prepare, offer something gentler, or look. */
export function ActOn({ row, name, className }: ActOnProps) {
  const mayAssign = useMay('assignment:create');
  const { clientId, shared, journal, tooMuch } = row;
  const gentler = mayAssign ? tooMuch?.gentler : null;
  const act = gentler
    ? t('clinic.today.gentler')
    : t(`clinic.today.${row.reason === 'shared' ? 'read' : row.session ? 'prepare' : 'open'}`);
  const look = {
    'data-row': true,
    variant: row.reason === 'too-much' || row.session ? 'light' : 'default',
    'aria-label': t('clinic.today.actFor', { act, name }),
    className,
  } as const;
  if (shared)
    return (
      <Button
        {...look}
        renderRoot={(props) => (
          <Link to="/responses/$responseId" params={{ responseId: shared.responseId }} {...props} />
        )}
      >
        {act}
      </Button>
    );
  if (journal)
    return (
      <Button
        {...look}
        renderRoot={(props) => (
          <Link to="/journal/$entryId" params={{ entryId: journal.entryId }} {...props} />
        )}
      >
        {act}
      </Button>
    );
  return (
    <Button
      {...look}
      renderRoot={(props) => (
        <Link
          to="/clients/$clientId"
          params={{ clientId }}
          {...props}
          onClick={() => {
            // The form opens with the client's page, the easier exercise picked.
            if (gentler) changeDraft(clientId, { exerciseId: gentler.exerciseId, isOpen: true });
          }}
        />
      )}
    >
      {act}
    </Button>
  );
}
