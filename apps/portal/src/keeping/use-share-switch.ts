import type { ShareDto } from '@app/api-client/portal';
import { useRef, useState } from 'react';
import { newId } from '../api/new-id';
import { asRefusal, type Refusal } from '../api/refusal';

type Sharing = ShareDto['sharing'];

/**
 * Sharing and taking back. Nothing is said to be so before the server has confirmed it. A request whose
 * fate is unknown is sent again under its own id before any other, so that none arrives late and undoes
 * a later one.
 */
export function useShareSwitch(send: (write: ShareDto) => Promise<unknown>) {
  const unsure = useRef<ShareDto>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Refusal>();
  const [done, setDone] = useState<Sharing>();

  const set = async (sharing: Sharing) => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    setDone(undefined);
    try {
      if (unsure.current && unsure.current.sharing !== sharing) {
        await send(unsure.current);
        unsure.current = undefined;
      }
      unsure.current ??= { id: newId(), sharing };
      await send(unsure.current);
      unsure.current = undefined;
      setDone(sharing);
    } catch (error) {
      const refusal = asRefusal(error);
      if (!refusal.mayPass) unsure.current = undefined;
      setFailure(refusal);
    } finally {
      setBusy(false);
    }
  };

  return {
    set: (sharing: Sharing) => void set(sharing),
    isBusy,
    failure,
    /** What was confirmed last on this page. */
    done,
  };
}
