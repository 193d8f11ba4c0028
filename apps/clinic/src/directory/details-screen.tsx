import type { ClientDetailsDto, PersonDto } from '@app/api-client/clinic';
import { Page, PageHeader, Section } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import { ContactPart } from './contact-part';
import { DetailsPart } from './details-part';
import { PortalPart } from './portal-part';
import { StatusPart } from './status-part';
import { TherapistPart } from './therapist-part';
import classes from '../practice/practice.module.css';

export type ClientPartProps = { client: ClientDetailsDto };

type DetailsScreenProps = ClientPartProps & {
  therapists: PersonDto[];
  /** False for therapists, who keep the details of their own clients. */
  administers: boolean;
};

/** What the practice keeps about a client: who they are, how to reach them, who treats them. Nothing of their work. */
export function DetailsScreen({ client, therapists, administers }: DetailsScreenProps) {
  const shown = useShownName();
  return (
    <Page wide>
      <PageHeader
        above={
          administers ? (
            <Link to="/practice/clients">{t('clinic.directory.title')}</Link>
          ) : (
            <Link to="/clients/$clientId" params={{ clientId: client.id }}>
              {t('clinic.backTo', { name: shown(client.name) })}
            </Link>
          )
        }
        title={shown(client.name)}
        intro={client.pronouns ?? undefined}
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Section title={t('clinic.contact.title')}>
            <ContactPart client={client} />
          </Section>
          <Section title={t('clinic.client.who')}>
            <DetailsPart client={client} />
          </Section>
        </div>
        <div className={classes.column}>
          {administers && (
            <Section title={t('clinic.details.therapist')}>
              <TherapistPart key={client.therapist?.id} client={client} therapists={therapists} />
            </Section>
          )}
          <Section title={t('clinic.client.portal')}>
            <PortalPart client={client} />
          </Section>
          <Section title={t('clinic.details.state')}>
            <StatusPart client={client} />
          </Section>
        </div>
      </div>
    </Page>
  );
}
