import { useNavigate } from '@tanstack/react-router';
import { TodayScreen } from './today-screen';

export function TodayRoute() {
  const navigate = useNavigate();
  return (
    <TodayScreen
      today={{ state: 'loading' }}
      onStart={(assignmentId) =>
        void navigate({ to: '/w/$assignmentId', params: { assignmentId } })
      }
      onNotToday={() => undefined}
    />
  );
}
