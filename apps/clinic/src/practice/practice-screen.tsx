import { Card, Page, PageHeader } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { useSession } from '../session/session-query';
import { t } from '../words';

/** For those who run the practice and see no client's work. */
export function PracticeScreen() {
  const { practice } = useSession();
  return (
    <Page>
      <PageHeader title={practice.name} intro={t('clinic.practice.intro')} />
      <Card>
        <p>{t('clinic.practice.later')}</p>
        <p>
          <Link to="/me">{t('clinic.practice.toMe')}</Link>
        </p>
      </Card>
    </Page>
  );
}
