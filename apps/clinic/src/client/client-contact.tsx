import type { ClientDto } from '@app/api-client/clinic';
import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { veil } from '../privacy/veil';
import { useMay } from '../session/session-query';
import { t } from '../words';
import classes from './client.module.css';

/** How to reach a client safely, at the top of their page: read before anybody picks up a phone. */
export function ClientContact({ client: { id, contact } }: { client: ClientDto }) {
  const mayChange = useMay('client:change');
  const isVeiled = veil.use();
  const Icon = contact ? IconShieldCheck : IconShieldQuestion;
  return (
    <section className={classes.contact} aria-label={t('clinic.contact.region')}>
      <Icon size={20} stroke={1.75} aria-hidden />
      <div className={classes.contactWords}>
        <span className={classes.quiet}>{t('clinic.contact.region')}</span>
        {contact ? <Known contact={contact} isVeiled={isVeiled} /> : t('clinic.contact.none')}
      </div>
      {mayChange && (
        <Link to="/clients/$clientId/details" params={{ clientId: id }} className={classes.small}>
          {t(contact ? 'clinic.contact.change' : 'clinic.contact.add')}
        </Link>
      )}
    </section>
  );
}

type KnownProps = { contact: NonNullable<ClientDto['contact']>; isVeiled: boolean };

function Known({ contact, isVeiled }: KnownProps) {
  const { way, details, bestHours, mayLeaveMessage, note } = contact;
  const facts = [!isVeiled && details, bestHours].filter(Boolean);
  return (
    <>
      <span>
        <strong>{t(`clinic.contact.way.${way}`)}</strong>
        {facts.map((fact) => (
          <span key={String(fact)}>{` · ${String(fact)}`}</span>
        ))}
      </span>
      {way !== 'none' && (
        <span>{t(mayLeaveMessage ? 'clinic.contact.mayLeave' : 'clinic.contact.mayNotLeave')}</span>
      )}
      {note && !isVeiled && <span>{note}</span>}
    </>
  );
}
