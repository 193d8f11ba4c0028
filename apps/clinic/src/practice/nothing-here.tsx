import { Page, PageHeader } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../words';

/** For an address that leads nowhere, or to something that is somebody else's: the two look alike. */
export function NothingHere() {
  return (
    <Page>
      <PageHeader title={t('clinic.nothingHere.title')} intro={t('clinic.nothingHere.body')} />
      <p>
        <Link to="/">{t('clinic.nothingHere.back')}</Link>
      </p>
    </Page>
  );
}
