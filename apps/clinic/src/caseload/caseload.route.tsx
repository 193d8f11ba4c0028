import { Link } from '@tanstack/react-router';
import { CaseloadScreen } from './caseload-screen';

export function CaseloadRoute() {
  return (
    <CaseloadScreen
      caseload={{ state: 'loading' }}
      linkTo={(row) => (
        <Link to="/clients/$clientId" params={{ clientId: row.id }}>
          {row.name}
        </Link>
      )}
      onAssign={() => undefined}
    />
  );
}
