import { Loaded } from '@app/ui';
import { useNavigate, useParams } from '@tanstack/react-router';
import { loadable } from '../api/loadable';
import { GoneScreen } from '../layout/gone-screen';
import { useProgramme } from './programme-query';
import { ProgrammeScreen } from './programme-screen';
import { QuestionScreen, TalkScreen } from './question-screen';

/** The programme, or what it asks first. */
export function ProgrammeRoute() {
  const { runId } = useParams({ from: '/with-bar/p/$runId' });
  const navigate = useNavigate();
  const onToday = () => void navigate({ to: '/' });
  return (
    <Loaded of={loadable(useProgramme(), (programme) => programme)} lines={5}>
      {(programme) => {
        if (programme?.id !== runId) return <GoneScreen />;
        if (programme.holds[0] === 'question')
          return <QuestionScreen programme={programme} onToday={onToday} />;
        if (programme.holds[0] === 'talk')
          return <TalkScreen programme={programme} onToday={onToday} />;
        return <ProgrammeScreen programme={programme} />;
      }}
    </Loaded>
  );
}
