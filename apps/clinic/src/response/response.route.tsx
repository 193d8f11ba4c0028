import { ResponseScreen } from './response-screen';

export function ResponseRoute() {
  return <ResponseScreen response={{ state: 'loading' }} onReview={() => undefined} />;
}
