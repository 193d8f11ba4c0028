import type { OwnExerciseDto } from '@app/api-client/clinic';
import { useMay, useSession } from '../session/session-query';
import { t } from '../words';
import { Changes } from './version-words';
import parts from './publishing.module.css';

/**
 * Who publishes it. Those who run the practice need nobody's approval, but of a copy that takes less
 * care than its source: that somebody else decides.
 */
export function useApproval({ needsApproval, lessCareThanSource, approval }: OwnExerciseDto) {
  const mayApprove = useMay('exercise:approve');
  const { member } = useSession();
  const takesLess = lessCareThanSource.length > 0;
  return {
    mustAsk: needsApproval && (!mayApprove || takesLess),
    mayDecide: mayApprove && !(takesLess && approval?.byId === member.id),
  };
}

/** What a copy leaves out of the care of its source, for whoever asks and for whoever decides. */
export function LessCare({ own }: { own: OwnExerciseDto }) {
  const { lessCareThanSource, problems, state } = own;
  const { mayDecide } = useApproval(own);
  // What stands against publishing stands beside its field.
  if (lessCareThanSource.length === 0 || problems.length > 0) return null;
  const decides = state === 'waiting' && mayDecide;
  return (
    <div className={parts.said}>
      <b>{t('clinic.author.lessCare')}</b>
      <Changes of={lessCareThanSource.map(({ message }) => message)} />
      <span>{t(decides ? 'clinic.author.lessCareYours' : 'clinic.author.lessCareTheirs')}</span>
    </div>
  );
}
