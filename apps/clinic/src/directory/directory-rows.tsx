import type { ClientEntryDto } from '@app/api-client/clinic';
import { Link } from '@tanstack/react-router';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import classes from '../practice/practice.module.css';

/** A line a client: who, with whom, and how far they have come with the portal. */
export function DirectoryRows({ clients }: { clients: ClientEntryDto[] }) {
  const shown = useShownName();
  return (
    <ul className={`bare ${classes.rows}`}>
      {clients.map((client) => (
        <li key={client.id} className={classes.row}>
          <span className={classes.who}>
            <Link
              to="/clients/$clientId/details"
              params={{ clientId: client.id }}
              className={classes.name}
            >
              {shown(client.name)}
            </Link>
            {client.pronouns && <span className={classes.soft}>{client.pronouns}</span>}
          </span>
          <span className={classes.facts}>
            {client.therapist && (
              <span>{t('clinic.directory.with', { name: client.therapist.name })}</span>
            )}
            {!client.hasContact && <span>{t('clinic.directory.noContact')}</span>}
          </span>
          <span className={classes.chips}>
            {client.status === 'paused' && (
              <span className={classes.chip}>{t('clinic.client.paused')}</span>
            )}
            <span className={classes.chip} data-tone={toneOf(client.portal)}>
              {t(`clinic.directory.portal.${client.portal}`)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function toneOf(portal: ClientEntryDto['portal']): 'moss' | 'amber' | undefined {
  if (portal === 'joined') return 'moss';
  return portal === 'expired' ? 'amber' : undefined;
}
